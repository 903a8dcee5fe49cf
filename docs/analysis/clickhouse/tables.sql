-- Run on every server. Tables of an NDJSON export (schema: seedlens/*/1), only the columns that the metrics need: load with
--   INSERT INTO impressions FORMAT JSONEachRow    and    input_format_skip_unknown_fields = 1
-- All rows of one person go to the same server, so that joins stay inside it.
CREATE TABLE sessions (session_id String, participant_key Nullable(String), source String, import_id String, viewport_h Float64, deep_capture UInt8)
  ENGINE = MergeTree ORDER BY session_id;
CREATE TABLE feed_loads (feed_load_id String, session_id String, surface String, keyword_id Nullable(String))
  ENGINE = MergeTree ORDER BY feed_load_id;
CREATE TABLE impressions (
  impression_id String, feed_load_id String, item_kind String, note_key Nullable(String), slot Nullable(Float64), y_px Nullable(Float64),
  card_w_px Nullable(Float64), card_h_px Nullable(Float64), viewable UInt8, opened UInt8, exposure_ms Float64,
  label_font_px Nullable(Float64), label_contrast Nullable(Float64), label_area_ratio Nullable(Float64), verdict_at_view String
) ENGINE = MergeTree ORDER BY feed_load_id;
CREATE TABLE observations (
  observation_id String, impression_id String, source String, import_id String, level String, labels_readable Nullable(UInt8),
  found Array(String), absent Array(String)
) ENGINE = MergeTree ORDER BY impression_id;
CREATE TABLE notes (note_key String, source String, import_id String, author_key Nullable(String), account_kind String)
  ENGINE = MergeTree ORDER BY note_key;
CREATE TABLE verdicts (
  note_key String, source String, import_id String, ruleset_version String, verdict String, commercial String, gate_met UInt8,
  purchase_route Nullable(UInt8)
) ENGINE = MergeTree ORDER BY note_key;
CREATE TABLE signals (signal_row_id String, claim String) ENGINE = MergeTree ORDER BY signal_row_id;
CREATE TABLE links (link_id String, observation_id String, note_key Nullable(String), platform String, target_platform Nullable(String), mechanism String)
  ENGINE = MergeTree ORDER BY observation_id;

-- Showings joined with their circumstances, as in duckdb/setup.sql. `cluster`: the person.
CREATE TABLE shown_here (
  source String, import_id String, surface String, cluster String, feed_load_id String, keyword_id Nullable(String),
  note_key Nullable(String), is_note UInt8, slot Nullable(Float64), verdict String, is_commercial UInt8, is_ad UInt8, level String,
  labels_readable Nullable(UInt8), ad_flag Nullable(UInt8), labelled UInt8, deep_capture UInt8, exposure_ms Float64,
  area_px Nullable(Float64), first_screen Nullable(UInt8), label_font_px Nullable(Float64), label_contrast Nullable(Float64),
  label_area_ratio Nullable(Float64)
) ENGINE = MergeTree ORDER BY (source, import_id, surface, cluster);

-- What one server knows of routes: links whose signal claims one.
CREATE VIEW routes_here AS
SELECT note_key, source, import_id, if(isNull(target_platform), platform, assumeNotNull(target_platform)) AS shop, mechanism
FROM (
  SELECT link_id, observation_id, assumeNotNull(note_key) AS note_key, platform, target_platform, mechanism
  FROM links ANY INNER JOIN (SELECT signal_row_id AS link_id FROM signals WHERE claim = 'route') USING link_id
  WHERE isNotNull(note_key)
) ANY INNER JOIN (SELECT observation_id, source, import_id FROM observations) USING observation_id;

-- All servers as one. `two` is the cluster's name in the servers' configuration.
CREATE TABLE shown AS shown_here ENGINE = Distributed(two, default, shown_here);
CREATE TABLE all_notes AS notes ENGINE = Distributed(two, default, notes);
CREATE TABLE all_verdicts AS verdicts ENGINE = Distributed(two, default, verdicts);
CREATE TABLE all_routes (note_key String, source String, import_id String, shop String, mechanism String)
  ENGINE = Distributed(two, default, routes_here);
