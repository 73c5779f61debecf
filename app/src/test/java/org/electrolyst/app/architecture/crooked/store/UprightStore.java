package org.electrolyst.app.architecture.crooked.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;

public record UprightStore(Connection connection, ObjectMapper json) {}
