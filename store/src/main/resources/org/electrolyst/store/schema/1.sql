-- Schema 1. Instants are ISO-8601 text in UTC, hashes SHA-256 in lower-case hexadecimal, numbers in the unit the column names.
-- What was measured, imported or computed is only ever added to: triggers refuse everything else.

CREATE TABLE sample (
    key INTEGER PRIMARY KEY,
    id  TEXT NOT NULL UNIQUE
) STRICT;

-- The version with the largest key is the present one.
CREATE TABLE sample_version (
    key                INTEGER PRIMARY KEY,
    sample             INTEGER NOT NULL REFERENCES sample,
    saved_at           TEXT NOT NULL,
    material           TEXT,
    left_electrode     TEXT,
    right_electrode    TEXT,
    thickness_m        REAL,
    thickness_u_m      REAL,
    electrode_area_m2  REAL,
    electrode_area_u_m2 REAL,
    relative_density   REAL,
    CHECK ((left_electrode IS NULL) = (right_electrode IS NULL)),
    CHECK ((thickness_m IS NULL) = (electrode_area_m2 IS NULL)),
    CHECK (thickness_u_m IS NULL OR thickness_m IS NOT NULL),
    CHECK (electrode_area_u_m2 IS NULL OR electrode_area_m2 IS NOT NULL)
) STRICT;
CREATE INDEX sample_version_by_sample ON sample_version (sample);

CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('import')),
    sample      INTEGER REFERENCES sample,
    started_at  TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;
CREATE INDEX run_by_sample ON run (sample);

CREATE TABLE source_file (
    key     INTEGER PRIMARY KEY,
    run     INTEGER NOT NULL REFERENCES run,
    name    TEXT NOT NULL,
    content BLOB NOT NULL,
    sha256  TEXT NOT NULL CHECK (length(sha256) = 64),
    UNIQUE (run, sha256)
) STRICT;
CREATE INDEX source_file_by_sha256 ON source_file (sha256);

CREATE TABLE note (
    key         INTEGER PRIMARY KEY,
    source_file INTEGER NOT NULL REFERENCES source_file,
    level       TEXT NOT NULL CHECK (level IN ('info', 'warning', 'needsPerson')),
    code        TEXT NOT NULL,
    message     TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_source_file ON note (source_file);

-- number counts the spectra, and apart from them the curves, of a source file from 1.
CREATE TABLE series (
    key         INTEGER PRIMARY KEY,
    run         INTEGER NOT NULL REFERENCES run,
    source_file INTEGER NOT NULL REFERENCES source_file,
    number      INTEGER NOT NULL CHECK (number >= 1)
) STRICT;
CREATE INDEX series_by_run ON series (run);
CREATE INDEX series_by_source_file ON series (source_file);

-- columns: n little-endian doubles for each name in format, column after column; sha256 is its hash.
CREATE TABLE segment (
    key         INTEGER PRIMARY KEY,
    series      INTEGER NOT NULL REFERENCES series,
    attempt     INTEGER NOT NULL CHECK (attempt >= 1),
    first_index INTEGER NOT NULL CHECK (first_index >= 0),
    n           INTEGER NOT NULL CHECK (n >= 1),
    format      TEXT NOT NULL,
    columns     BLOB NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    UNIQUE (series, attempt, first_index)
) STRICT;

CREATE TABLE spectrum (
    id              INTEGER PRIMARY KEY,
    series          INTEGER NOT NULL UNIQUE REFERENCES series,
    temperature_k   REAL,
    amplitude_rms_v REAL,
    dc_voltage_v    REAL,
    measured_at     TEXT,
    instrument      TEXT
) STRICT;

CREATE TABLE curve (
    id     INTEGER PRIMARY KEY,
    series INTEGER NOT NULL UNIQUE REFERENCES series
) STRICT;

-- payload is the JSON that the program prints, with kind and version; covariance (row by row) and curve (frequency in Hz,
-- Z' and Z'' in ohm, column after column) are little-endian doubles.
CREATE TABLE result (
    id               INTEGER PRIMARY KEY,
    kind             TEXT NOT NULL CHECK (kind IN ('fit', 'conductivity', 'arrhenius', 'transference')),
    sample_version   INTEGER REFERENCES sample_version,
    run              INTEGER REFERENCES run,
    spectrum         INTEGER REFERENCES spectrum,
    recipe           TEXT NOT NULL,
    recipe_sha256    TEXT NOT NULL CHECK (length(recipe_sha256) = 64),
    software_version TEXT NOT NULL,
    computed_at      TEXT NOT NULL,
    payload          TEXT NOT NULL,
    covariance       BLOB,
    curve            BLOB,
    CHECK (spectrum IS NULL OR run IS NOT NULL)
) STRICT;
CREATE INDEX result_by_sample_version ON result (sample_version);
CREATE INDEX result_by_run ON result (run);
CREATE INDEX result_by_spectrum ON result (spectrum);

-- The numbers of the results once more, for queries.
CREATE TABLE result_parameter (
    key            INTEGER PRIMARY KEY,
    result         INTEGER NOT NULL REFERENCES result,
    name           TEXT NOT NULL,
    value          REAL NOT NULL,
    standard_error REAL,
    unit           TEXT NOT NULL
) STRICT;
CREATE INDEX result_parameter_by_result ON result_parameter (result);
CREATE INDEX result_parameter_by_name ON result_parameter (name);

CREATE VIEW newest_sample AS
SELECT sample.id, version.key AS version, version.material, version.left_electrode, version.right_electrode,
    version.thickness_m, version.thickness_u_m, version.electrode_area_m2, version.electrode_area_u_m2,
    version.relative_density
FROM sample JOIN sample_version AS version ON version.sample = sample.key
WHERE version.key = (SELECT max(key) FROM sample_version WHERE sample = sample.key);

CREATE VIEW run_summary AS
SELECT run.id, run.kind, sample.id AS sample_id, run.started_at, run.description,
    (SELECT count(*) FROM spectrum JOIN series ON series.key = spectrum.series WHERE series.run = run.id) AS spectra,
    (SELECT count(*) FROM curve JOIN series ON series.key = curve.series WHERE series.run = run.id) AS curves,
    (SELECT count(*) FROM result WHERE result.run = run.id) AS results
FROM run LEFT JOIN sample ON sample.key = run.sample;

CREATE VIEW stored_spectrum AS
SELECT spectrum.id, series.run, sample.id AS sample_id, source_file.name AS source, series.number, spectrum.series,
    spectrum.temperature_k, spectrum.amplitude_rms_v, spectrum.dc_voltage_v, spectrum.measured_at, spectrum.instrument
FROM spectrum
JOIN series ON series.key = spectrum.series
JOIN source_file ON source_file.key = series.source_file
JOIN run ON run.id = series.run
LEFT JOIN sample ON sample.key = run.sample;

CREATE VIEW stored_curve AS
SELECT curve.id, series.run, sample.id AS sample_id, source_file.name AS source, series.number, curve.series
FROM curve
JOIN series ON series.key = curve.series
JOIN source_file ON source_file.key = series.source_file
JOIN run ON run.id = series.run
LEFT JOIN sample ON sample.key = run.sample;

CREATE VIEW stored_result AS
SELECT result.id, result.kind, sample.id AS sample_id, result.run, result.spectrum, result.recipe, result.recipe_sha256,
    result.software_version, result.computed_at, result.payload, result.covariance, result.curve
FROM result
LEFT JOIN sample_version AS version ON version.key = result.sample_version
LEFT JOIN sample ON sample.key = version.sample;

CREATE TRIGGER sample_version_is_not_altered BEFORE UPDATE ON sample_version
BEGIN SELECT RAISE(ABORT, 'a sample version is never altered'); END;
CREATE TRIGGER sample_version_is_not_deleted BEFORE DELETE ON sample_version
BEGIN SELECT RAISE(ABORT, 'a sample version is never deleted'); END;
CREATE TRIGGER source_file_is_not_altered BEFORE UPDATE ON source_file
BEGIN SELECT RAISE(ABORT, 'a source file is never altered'); END;
CREATE TRIGGER source_file_is_not_deleted BEFORE DELETE ON source_file
BEGIN SELECT RAISE(ABORT, 'a source file is never deleted'); END;
CREATE TRIGGER note_is_not_altered BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'a note is never altered'); END;
CREATE TRIGGER note_is_not_deleted BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'a note is never deleted'); END;
CREATE TRIGGER series_is_not_altered BEFORE UPDATE ON series
BEGIN SELECT RAISE(ABORT, 'a series is never altered'); END;
CREATE TRIGGER series_is_not_deleted BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'a series is never deleted'); END;
CREATE TRIGGER segment_is_not_altered BEFORE UPDATE ON segment
BEGIN SELECT RAISE(ABORT, 'a segment is never altered'); END;
CREATE TRIGGER segment_is_not_deleted BEFORE DELETE ON segment
BEGIN SELECT RAISE(ABORT, 'a segment is never deleted'); END;
CREATE TRIGGER spectrum_is_not_altered BEFORE UPDATE ON spectrum
BEGIN SELECT RAISE(ABORT, 'a spectrum is never altered'); END;
CREATE TRIGGER spectrum_is_not_deleted BEFORE DELETE ON spectrum
BEGIN SELECT RAISE(ABORT, 'a spectrum is never deleted'); END;
CREATE TRIGGER curve_is_not_altered BEFORE UPDATE ON curve
BEGIN SELECT RAISE(ABORT, 'a curve is never altered'); END;
CREATE TRIGGER curve_is_not_deleted BEFORE DELETE ON curve
BEGIN SELECT RAISE(ABORT, 'a curve is never deleted'); END;
CREATE TRIGGER result_is_not_altered BEFORE UPDATE ON result
BEGIN SELECT RAISE(ABORT, 'a result is never altered'); END;
CREATE TRIGGER result_is_not_deleted BEFORE DELETE ON result
BEGIN SELECT RAISE(ABORT, 'a result is never deleted'); END;
CREATE TRIGGER result_parameter_is_not_altered BEFORE UPDATE ON result_parameter
BEGIN SELECT RAISE(ABORT, 'a result parameter is never altered'); END;
CREATE TRIGGER result_parameter_is_not_deleted BEFORE DELETE ON result_parameter
BEGIN SELECT RAISE(ABORT, 'a result parameter is never deleted'); END;
CREATE TRIGGER run_is_not_deleted BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END;
CREATE TRIGGER sample_is_not_deleted BEFORE DELETE ON sample
BEGIN SELECT RAISE(ABORT, 'a sample is never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER run_is_not_replaced BEFORE INSERT ON run
WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a run is never replaced'); END;
CREATE TRIGGER sample_is_not_replaced BEFORE INSERT ON sample
WHEN EXISTS (SELECT 1 FROM sample WHERE key = NEW.key OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a sample is never replaced'); END;
CREATE TRIGGER sample_version_is_not_replaced BEFORE INSERT ON sample_version
WHEN EXISTS (SELECT 1 FROM sample_version WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a sample version is never replaced'); END;
CREATE TRIGGER source_file_is_not_replaced BEFORE INSERT ON source_file
WHEN EXISTS (SELECT 1 FROM source_file WHERE key = NEW.key OR (run = NEW.run AND sha256 = NEW.sha256))
BEGIN SELECT RAISE(ABORT, 'a source file is never replaced'); END;
CREATE TRIGGER note_is_not_replaced BEFORE INSERT ON note
WHEN EXISTS (SELECT 1 FROM note WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a note is never replaced'); END;
CREATE TRIGGER series_is_not_replaced BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM series WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a series is never replaced'); END;
CREATE TRIGGER segment_is_not_replaced BEFORE INSERT ON segment
WHEN EXISTS (SELECT 1 FROM segment WHERE key = NEW.key
        OR (series = NEW.series AND attempt = NEW.attempt AND first_index = NEW.first_index))
BEGIN SELECT RAISE(ABORT, 'a segment is never replaced'); END;
CREATE TRIGGER spectrum_is_not_replaced BEFORE INSERT ON spectrum
WHEN EXISTS (SELECT 1 FROM spectrum WHERE id = NEW.id OR series = NEW.series)
BEGIN SELECT RAISE(ABORT, 'a spectrum is never replaced'); END;
CREATE TRIGGER curve_is_not_replaced BEFORE INSERT ON curve
WHEN EXISTS (SELECT 1 FROM curve WHERE id = NEW.id OR series = NEW.series)
BEGIN SELECT RAISE(ABORT, 'a curve is never replaced'); END;
CREATE TRIGGER result_is_not_replaced BEFORE INSERT ON result
WHEN EXISTS (SELECT 1 FROM result WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a result is never replaced'); END;
CREATE TRIGGER result_parameter_is_not_replaced BEFORE INSERT ON result_parameter
WHEN EXISTS (SELECT 1 FROM result_parameter WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a result parameter is never replaced'); END;

PRAGMA application_id = 0x456C794C; -- ElyL
PRAGMA user_version = 1;
