-- Schema 2: measurements. Conventions as in schema 1; times of measurements are laboratory time.

DROP VIEW run_summary;
DROP VIEW stored_spectrum;
DROP VIEW stored_curve;

-- SQLite alters no CHECK and no NOT NULL: the table is made anew and its rows copied.
CREATE TABLE run_2 (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('import', 'measurement')),
    sample      INTEGER REFERENCES sample,
    started_at  TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;
INSERT INTO run_2 SELECT id, kind, sample, started_at, description FROM run;
DROP TABLE run;
ALTER TABLE run_2 RENAME TO run;
CREATE INDEX run_by_sample ON run (sample);

-- plan: the bytes as they were read; the description of the run is what the plan calls itself.
CREATE TABLE measurement (
    run              INTEGER PRIMARY KEY REFERENCES run,
    plan             BLOB NOT NULL,
    plan_sha256      TEXT NOT NULL CHECK (length(plan_sha256) = 64),
    software_version TEXT NOT NULL
) STRICT;

-- model as verified, serial number and firmware as the device says; the accuracy is that of a potentiostat's data sheet.
CREATE TABLE instrument (
    key                         INTEGER PRIMARY KEY,
    run                         INTEGER NOT NULL REFERENCES measurement,
    role                        TEXT NOT NULL,
    driver                      TEXT NOT NULL,
    model                       TEXT NOT NULL,
    serial_number               TEXT,
    firmware                    TEXT,
    port                        TEXT NOT NULL,
    voltage_gain                REAL,
    voltage_offset_v            REAL,
    voltage_resolution_v        REAL,
    current_gain                REAL,
    current_offset_of_range     REAL,
    current_resolution_of_range REAL,
    UNIQUE (run, role),
    CHECK ((voltage_gain IS NULL) = (voltage_offset_v IS NULL)),
    CHECK ((voltage_gain IS NULL) = (voltage_resolution_v IS NULL)),
    CHECK ((voltage_gain IS NULL) = (current_gain IS NULL)),
    CHECK ((voltage_gain IS NULL) = (current_offset_of_range IS NULL)),
    CHECK ((voltage_gain IS NULL) = (current_resolution_of_range IS NULL))
) STRICT;

-- What the plan asks for, loops unrolled; number counts from 1 in the order of execution.
CREATE TABLE step (
    key           INTEGER PRIMARY KEY,
    run           INTEGER NOT NULL REFERENCES measurement,
    number        INTEGER NOT NULL CHECK (number >= 1),
    kind          TEXT NOT NULL,
    description   TEXT NOT NULL,
    temperature_k REAL CHECK (temperature_k > 0),
    UNIQUE (run, number)
) STRICT;

CREATE TABLE attempt (
    key      INTEGER PRIMARY KEY,
    step     INTEGER NOT NULL REFERENCES step,
    number   INTEGER NOT NULL CHECK (number >= 1),
    began_at TEXT NOT NULL,
    UNIQUE (step, number)
) STRICT;

-- An attempt without one was broken off, or is under way.
CREATE TABLE attempt_end (
    attempt  INTEGER PRIMARY KEY REFERENCES attempt,
    ended_at TEXT NOT NULL,
    outcome  TEXT NOT NULL CHECK (outcome IN ('done', 'flagged', 'failed', 'aborted', 'skipped'))
) STRICT;

-- An imported series has a source file and a number: number counts the spectra, and apart from them the curves, of the
-- file from 1. A measured one has an attempt, a role and a part: part counts the series of a role in the attempt from 1.
CREATE TABLE series_2 (
    key         INTEGER PRIMARY KEY,
    run         INTEGER NOT NULL REFERENCES run,
    source_file INTEGER REFERENCES source_file,
    number      INTEGER CHECK (number >= 1),
    attempt     INTEGER REFERENCES attempt,
    role        TEXT CHECK (role IN ('spectrum', 'rest', 'beforeHold', 'hold', 'underBias', 'temperature')),
    part        INTEGER CHECK (part >= 1),
    started_at  TEXT,
    UNIQUE (attempt, role, part),
    CHECK ((source_file IS NULL) <> (attempt IS NULL)),
    CHECK ((source_file IS NULL) = (number IS NULL)),
    CHECK ((attempt IS NULL) = (role IS NULL)),
    CHECK ((attempt IS NULL) = (part IS NULL)),
    CHECK ((attempt IS NULL) = (started_at IS NULL))
) STRICT;
INSERT INTO series_2 (key, run, source_file, number) SELECT key, run, source_file, number FROM series;
DROP TABLE series;
ALTER TABLE series_2 RENAME TO series;
CREATE INDEX series_by_run ON series (run);
CREATE INDEX series_by_source_file ON series (source_file);

-- points: how many the writer was given. If fewer are in the segments, some are lost.
CREATE TABLE series_end (
    series        INTEGER PRIMARY KEY REFERENCES series,
    ended_at      TEXT NOT NULL,
    points        INTEGER NOT NULL CHECK (points >= 0),
    temperature_k REAL CHECK (temperature_k > 0),
    temperature_u_k REAL CHECK (temperature_u_k >= 0),
    CHECK (temperature_u_k IS NULL OR temperature_k IS NOT NULL)
) STRICT;

ALTER TABLE curve ADD COLUMN set_voltage_v REAL;

CREATE TABLE run_event (
    key     INTEGER PRIMARY KEY,
    run     INTEGER NOT NULL REFERENCES measurement,
    attempt INTEGER REFERENCES attempt,
    at      TEXT NOT NULL,
    level   TEXT NOT NULL CHECK (level IN ('info', 'warning', 'needsPerson')),
    code    TEXT NOT NULL,
    message TEXT NOT NULL
) STRICT;
CREATE INDEX run_event_by_run ON run_event (run);

-- What went over the line of an instrument, one row for each read or write.
CREATE TABLE link_bytes (
    key        INTEGER PRIMARY KEY,
    instrument INTEGER NOT NULL REFERENCES instrument,
    at         TEXT NOT NULL,
    direction  TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
    bytes      BLOB NOT NULL
) STRICT;
CREATE INDEX link_bytes_by_instrument ON link_bytes (instrument);

-- A measurement without one is running while its process holds the lock file, else it was interrupted.
CREATE TABLE run_end (
    run      INTEGER PRIMARY KEY REFERENCES measurement,
    ended_at TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('finished', 'finishedWithGaps', 'aborted', 'failed')),
    message  TEXT NOT NULL
) STRICT;

CREATE VIEW run_summary AS
SELECT run.id, run.kind, sample.id AS sample_id, run.started_at, run.description,
    iif(run.kind = 'import', 'finished', run_end.state) AS end_state,
    (SELECT count(*) FROM spectrum JOIN series ON series.key = spectrum.series WHERE series.run = run.id) AS spectra,
    (SELECT count(*) FROM curve JOIN series ON series.key = curve.series WHERE series.run = run.id) AS curves,
    (SELECT count(*) FROM result WHERE result.run = run.id) AS results
FROM run
LEFT JOIN sample ON sample.key = run.sample
LEFT JOIN run_end ON run_end.run = run.id;

-- Imported series are complete; a measured one is if it ended and no point is lost. Analysis uses what is complete and
-- belongs to the last attempt of its step that ended.
CREATE VIEW stored_series AS
SELECT series.key, series.run, sample.id AS sample_id,
    coalesce(
        source_file.name,
        'run r' || series.run || ', step ' || step.number || iif(attempt.number > 1, ', attempt ' || attempt.number, '')
            || ' (' || step.kind
            || iif(step.temperature_k IS NULL, '', printf(', %g °C', round(step.temperature_k - 273.15, 2))) || ')'
            || CASE series.role WHEN 'beforeHold' THEN ', before the hold' WHEN 'underBias' THEN ', under bias' ELSE '' END)
        AS source,
    coalesce(series.number, series.part) AS number,
    step.number AS step, attempt.number AS attempt, series.role, series.part, series.started_at,
    (SELECT coalesce(sum(n), 0) FROM segment WHERE segment.series = series.key) AS points,
    iif(series.attempt IS NULL, 1, coalesce(
        series_end.points = (SELECT coalesce(sum(n), 0) FROM segment WHERE segment.series = series.key), 0)) AS complete,
    iif(series.attempt IS NULL, 1, coalesce(
        attempt.number = (SELECT max(ended.number) FROM attempt AS ended JOIN attempt_end ON attempt_end.attempt = ended.key
            WHERE ended.step = attempt.step), 0)) AS of_last_ended_attempt,
    series_end.ended_at, series_end.points AS points_measured, series_end.temperature_k AS mean_temperature_k,
    series_end.temperature_u_k AS mean_temperature_u_k
FROM series
JOIN run ON run.id = series.run
LEFT JOIN sample ON sample.key = run.sample
LEFT JOIN source_file ON source_file.key = series.source_file
LEFT JOIN attempt ON attempt.key = series.attempt
LEFT JOIN step ON step.key = attempt.step
LEFT JOIN series_end ON series_end.series = series.key;

CREATE VIEW stored_spectrum AS
SELECT spectrum.id, spectrum.series, stored_series.*,
    coalesce(stored_series.mean_temperature_k, spectrum.temperature_k) AS temperature_k,
    spectrum.amplitude_rms_v, spectrum.dc_voltage_v, spectrum.measured_at, spectrum.instrument
FROM spectrum JOIN stored_series ON stored_series.key = spectrum.series;

CREATE VIEW stored_curve AS
SELECT curve.id, curve.series, stored_series.*, curve.set_voltage_v
FROM curve JOIN stored_series ON stored_series.key = curve.series;

CREATE TRIGGER sample_is_not_altered BEFORE UPDATE ON sample
BEGIN SELECT RAISE(ABORT, 'a sample is never altered'); END;
CREATE TRIGGER run_is_not_altered BEFORE UPDATE ON run
BEGIN SELECT RAISE(ABORT, 'a run is never altered'); END;
CREATE TRIGGER run_is_not_deleted BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END;
CREATE TRIGGER measurement_is_not_altered BEFORE UPDATE ON measurement
BEGIN SELECT RAISE(ABORT, 'a measurement is never altered'); END;
CREATE TRIGGER measurement_is_not_deleted BEFORE DELETE ON measurement
BEGIN SELECT RAISE(ABORT, 'a measurement is never deleted'); END;
CREATE TRIGGER instrument_is_not_altered BEFORE UPDATE ON instrument
BEGIN SELECT RAISE(ABORT, 'an instrument is never altered'); END;
CREATE TRIGGER instrument_is_not_deleted BEFORE DELETE ON instrument
BEGIN SELECT RAISE(ABORT, 'an instrument is never deleted'); END;
CREATE TRIGGER step_is_not_altered BEFORE UPDATE ON step
BEGIN SELECT RAISE(ABORT, 'a step is never altered'); END;
CREATE TRIGGER step_is_not_deleted BEFORE DELETE ON step
BEGIN SELECT RAISE(ABORT, 'a step is never deleted'); END;
CREATE TRIGGER attempt_is_not_altered BEFORE UPDATE ON attempt
BEGIN SELECT RAISE(ABORT, 'an attempt is never altered'); END;
CREATE TRIGGER attempt_is_not_deleted BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END;
CREATE TRIGGER attempt_end_is_not_altered BEFORE UPDATE ON attempt_end
BEGIN SELECT RAISE(ABORT, 'the end of an attempt is never altered'); END;
CREATE TRIGGER attempt_end_is_not_deleted BEFORE DELETE ON attempt_end
BEGIN SELECT RAISE(ABORT, 'the end of an attempt is never deleted'); END;
CREATE TRIGGER series_is_not_altered BEFORE UPDATE ON series
BEGIN SELECT RAISE(ABORT, 'a series is never altered'); END;
CREATE TRIGGER series_is_not_deleted BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'a series is never deleted'); END;
CREATE TRIGGER series_end_is_not_altered BEFORE UPDATE ON series_end
BEGIN SELECT RAISE(ABORT, 'the end of a series is never altered'); END;
CREATE TRIGGER series_end_is_not_deleted BEFORE DELETE ON series_end
BEGIN SELECT RAISE(ABORT, 'the end of a series is never deleted'); END;
CREATE TRIGGER run_event_is_not_altered BEFORE UPDATE ON run_event
BEGIN SELECT RAISE(ABORT, 'an event is never altered'); END;
CREATE TRIGGER run_event_is_not_deleted BEFORE DELETE ON run_event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER link_bytes_is_not_altered BEFORE UPDATE ON link_bytes
BEGIN SELECT RAISE(ABORT, 'a log of bytes is never altered'); END;
CREATE TRIGGER link_bytes_is_not_deleted BEFORE DELETE ON link_bytes
BEGIN SELECT RAISE(ABORT, 'a log of bytes is never deleted'); END;
CREATE TRIGGER run_end_is_not_altered BEFORE UPDATE ON run_end
BEGIN SELECT RAISE(ABORT, 'the end of a run is never altered'); END;
CREATE TRIGGER run_end_is_not_deleted BEFORE DELETE ON run_end
BEGIN SELECT RAISE(ABORT, 'the end of a run is never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER run_is_not_replaced BEFORE INSERT ON run
WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a run is never replaced'); END;
CREATE TRIGGER measurement_is_not_replaced BEFORE INSERT ON measurement
WHEN EXISTS (SELECT 1 FROM measurement WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'a measurement is never replaced'); END;
CREATE TRIGGER instrument_is_not_replaced BEFORE INSERT ON instrument
WHEN EXISTS (SELECT 1 FROM instrument WHERE key = NEW.key OR (run = NEW.run AND role = NEW.role))
BEGIN SELECT RAISE(ABORT, 'an instrument is never replaced'); END;
CREATE TRIGGER step_is_not_replaced BEFORE INSERT ON step
WHEN EXISTS (SELECT 1 FROM step WHERE key = NEW.key OR (run = NEW.run AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'a step is never replaced'); END;
CREATE TRIGGER attempt_is_not_replaced BEFORE INSERT ON attempt
WHEN EXISTS (SELECT 1 FROM attempt WHERE key = NEW.key OR (step = NEW.step AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'an attempt is never replaced'); END;
CREATE TRIGGER attempt_end_is_not_replaced BEFORE INSERT ON attempt_end
WHEN EXISTS (SELECT 1 FROM attempt_end WHERE attempt = NEW.attempt)
BEGIN SELECT RAISE(ABORT, 'the end of an attempt is never replaced'); END;
CREATE TRIGGER series_is_not_replaced BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM series WHERE key = NEW.key OR (attempt = NEW.attempt AND role = NEW.role AND part = NEW.part))
BEGIN SELECT RAISE(ABORT, 'a series is never replaced'); END;
CREATE TRIGGER series_end_is_not_replaced BEFORE INSERT ON series_end
WHEN EXISTS (SELECT 1 FROM series_end WHERE series = NEW.series)
BEGIN SELECT RAISE(ABORT, 'the end of a series is never replaced'); END;
CREATE TRIGGER run_event_is_not_replaced BEFORE INSERT ON run_event
WHEN EXISTS (SELECT 1 FROM run_event WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;
CREATE TRIGGER link_bytes_is_not_replaced BEFORE INSERT ON link_bytes
WHEN EXISTS (SELECT 1 FROM link_bytes WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a log of bytes is never replaced'); END;
CREATE TRIGGER run_end_is_not_replaced BEFORE INSERT ON run_end
WHEN EXISTS (SELECT 1 FROM run_end WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the end of a run is never replaced'); END;

-- What has ended takes nothing more, so that the counts at the end stay true.
CREATE TRIGGER segment_comes_before_series_end BEFORE INSERT ON segment
WHEN EXISTS (SELECT 1 FROM series_end WHERE series = NEW.series)
BEGIN SELECT RAISE(ABORT, 'a series that has ended is never continued'); END;

PRAGMA user_version = 2;
