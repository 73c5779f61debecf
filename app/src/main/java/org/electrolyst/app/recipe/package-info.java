/** Recipes as files: named settings for a kind of cell, those of the program and those of the user. */
@NullMarked
package org.electrolyst.app.recipe;

import org.jspecify.annotations.NullMarked;
