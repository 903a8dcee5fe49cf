-- Reads an export in the Parquet layout and joins it once: run this first, then any m*.sql. Schema: seedlens/*/1.
--
--   SET VARIABLE data = 'exports';     -- one unpacked export, or 'exports/*' for one folder per person
--   SET VARIABLE ruleset = NULL;       -- a ruleset_version, or NULL: the last one that judged each note
--   SET VARIABLE cluster = 'session';  -- 'person' for a merged study (participant_key)
--   SET VARIABLE first_k = 20;         -- M9: results looked at per run
--   .read setup.sql
--
-- A row that several exports of one person hold counts once, in its fullest version, as on the page of merged studies.
-- `import_id` is '' for a person's own exposure. It is part of every result, so that an import is never added to it.

CREATE OR REPLACE TABLE shown AS
WITH seen AS (
  -- What all observations of one showing told together; null: nobody could tell.
  SELECT
    impression_id,
    max(list_position(['card', 'detail', 'detail_comments'], level)) AS depth,
    bool_or(labels_readable) AS labels_readable,
    CASE
      WHEN bool_or(list_contains(found, 'data_ad_flag')) THEN true
      WHEN bool_or(list_contains(absent, 'data_ad_flag')) THEN false
    END AS ad_flag,
    bool_or(list_has_any(found, ['plat_label_ad', 'plat_label_sponsored', 'plat_label_partnership', 'plat_label_other']))
      AS labelled
  FROM read_parquet(getvariable('data') || '/observations/**/*.parquet', hive_partitioning = false)
  GROUP BY impression_id
),
items AS (
  FROM read_parquet(getvariable('data') || '/impressions/**/*.parquet', hive_partitioning = false)
  QUALIFY row_number() OVER (PARTITION BY impression_id ORDER BY dwell_ms DESC, exposure_ms DESC, detail_dwell_ms DESC) = 1
),
feeds AS (
  FROM read_parquet(getvariable('data') || '/feed_loads/**/*.parquet', hive_partitioning = false)
  QUALIFY row_number() OVER (PARTITION BY feed_load_id ORDER BY items_rendered DESC, items_viewable DESC) = 1
),
sessions AS (
  FROM read_parquet(getvariable('data') || '/sessions/**/*.parquet', hive_partitioning = false)
  QUALIFY row_number() OVER (PARTITION BY session_id ORDER BY ended_utc DESC, active_ms DESC) = 1
)
SELECT
  session.source,
  session.import_id,
  feed.surface,
  CASE getvariable('cluster') WHEN 'person' THEN coalesce(session.participant_key, session.session_id) ELSE session.session_id END
    AS cluster,
  feed.feed_load_id,
  feed.keyword_id,
  item.note_key,
  item.item_kind = 'note' AS is_note,
  item.slot,
  item.verdict_at_view AS verdict,
  item.verdict_at_view IN (
    'ad_labelled', 'partner_labelled', 'author_declared', 'ad_data_unlabelled', 'partner_data_unlabelled',
    'ad_in_data', 'partner_in_data', 'merchant_content', 'shoppable_unlabelled', 'route_in_data'
  ) AS is_commercial,
  -- By its label on a page, by its field in a capture.
  CASE session.source WHEN 'live' THEN item.verdict_at_view = 'ad_labelled' ELSE coalesce(seen.ad_flag, false) END AS is_ad,
  coalesce(['card', 'detail', 'detail_comments'][seen.depth], 'card') AS level,
  seen.labels_readable,
  seen.ad_flag,
  coalesce(seen.labelled, false) AS labelled,
  session.deep_capture,
  item.exposure_ms,
  item.card_w_px * item.card_h_px AS area_px,
  item.y_px < session.viewport_h AS first_screen,
  item.label_font_px,
  item.label_contrast,
  item.label_area_ratio
FROM items AS item
JOIN feeds AS feed USING (feed_load_id)
JOIN sessions AS session USING (session_id)
LEFT JOIN seen USING (impression_id)
-- An exposure: query tiles are no content; on a page it was in view or opened, in a capture every item counts.
WHERE item.item_kind <> 'query' AND (session.source <> 'live' OR item.viewable OR item.opened);

-- Notes that were opened, each once, with their verdict over all showings and all persons: the strongest one.
CREATE OR REPLACE TABLE judged AS
WITH verdicts AS (
  SELECT *, list_position([
    'ad_labelled', 'partner_labelled', 'author_declared', 'ad_data_unlabelled', 'partner_data_unlabelled', 'ad_in_data',
    'partner_in_data', 'merchant_content', 'shoppable_unlabelled', 'route_in_data', 'weak_cues', 'no_signal',
    'none_in_data', 'not_checked'
  ], verdict) AS strength
  FROM read_parquet(getvariable('data') || '/verdicts/**/*.parquet', hive_partitioning = false)
  WHERE getvariable('ruleset') IS NULL OR ruleset_version = getvariable('ruleset')
),
judgement AS (
  SELECT
    note_key, source, import_id,
    arg_min(verdict, strength) AS verdict,
    arg_min(commercial, strength) AS commercial,
    bool_or(gate_met) AS gate_met,
    coalesce(bool_or(purchase_route), false) AS has_route
  FROM verdicts AS one
  WHERE getvariable('ruleset') IS NOT NULL
    OR ruleset_version = (
      SELECT max(other.ruleset_version) FROM verdicts AS other
      WHERE other.note_key = one.note_key AND other.source = one.source AND other.import_id = one.import_id
    )
  GROUP BY note_key, source, import_id
),
note AS (
  SELECT
    note_key, source, import_id,
    min(author_key) AS author_key,
    CASE
      WHEN bool_or(account_kind = 'merchant') THEN 'merchant'
      ELSE coalesce(min(account_kind) FILTER (account_kind <> 'untold'), 'untold')
    END AS account_kind
  FROM read_parquet(getvariable('data') || '/notes/**/*.parquet', hive_partitioning = false)
  GROUP BY note_key, source, import_id
),
-- Links whose signal claims a purchase route (a link has the id of its signal); mere cues are left out.
route AS (
  SELECT
    link.note_key, seen.source, seen.import_id,
    list_sort(list_distinct(list(coalesce(link.target_platform, link.platform)))) AS shops,
    list_sort(list_distinct(list(link.mechanism))) AS mechanisms
  FROM read_parquet(getvariable('data') || '/links/**/*.parquet', hive_partitioning = false) AS link
  JOIN read_parquet(getvariable('data') || '/signals/**/*.parquet', hive_partitioning = false) AS signal ON signal.signal_row_id = link.link_id
  JOIN read_parquet(getvariable('data') || '/observations/**/*.parquet', hive_partitioning = false) AS seen
    ON seen.observation_id = link.observation_id
  WHERE signal.claim = 'route'
  GROUP BY link.note_key, seen.source, seen.import_id
),
opened AS (
  SELECT source, import_id, surface, note_key, bool_or(is_commercial) AS is_commercial
  FROM shown
  WHERE level <> 'card' AND note_key IS NOT NULL
  GROUP BY ALL
)
SELECT
  opened.*,
  coalesce(note.author_key, note_key) AS author,
  coalesce(note.account_kind, 'untold') AS account_kind,
  judgement.verdict,
  judgement.commercial,
  judgement.gate_met,
  judgement.has_route,
  coalesce(route.shops, []) AS shops,
  coalesce(route.mechanisms, []) AS mechanisms
FROM opened
LEFT JOIN judgement USING (note_key, source, import_id)
LEFT JOIN note USING (note_key, source, import_id)
LEFT JOIN route USING (note_key, source, import_id);

-- Figures from units: one row per cluster with its `k` of `n` (variant, source, import_id, surface, stratum, k, n, observable).
-- Wilson's 95 % interval on n / design effect, where the product shows that one. From 30 clusters with some and not all,
-- the product bootstraps over clusters: that interval is left to it, and `ci_method` says so. Weights that are no counts
-- (`countable` false) have no interval below 30 clusters. Not observable: the source cannot tell; no number, never 0.
CREATE OR REPLACE MACRO figures(units, metric_id, unit_name, countable) AS TABLE
WITH sums AS (
  SELECT
    variant, source, import_id, surface, stratum,
    bool_or(observable) AS observable,
    coalesce(sum(k::DOUBLE), 0) AS k,
    coalesce(sum(n::DOUBLE), 0) AS n,
    count(*) FILTER (n > 0) AS clusters,
    coalesce(sum(n::DOUBLE * n), 0) AS squares,
    coalesce(sum(k::DOUBLE * k / n) FILTER (n > 0), 0) AS ratios
  FROM query_table(units)
  GROUP BY ALL
),
variances AS (
  -- Between and within clusters, as in an analysis of variance; size: the typical size of a cluster.
  SELECT *,
    CASE WHEN clusters >= 2 AND n > clusters THEN (ratios - k * k / n) / (clusters - 1) END AS between_mean,
    CASE WHEN clusters >= 2 AND n > clusters THEN (k - ratios) / (n - clusters) END AS within_mean,
    CASE WHEN clusters >= 2 AND n > clusters THEN (n - squares / n) / (clusters - 1) END AS size
  FROM sums
),
effects AS (
  -- How much fewer independent units the clusters are worth: 1 + (mean size - 1) * max(correlation, 0.05).
  SELECT *, 1 + greatest(0, n / nullif(clusters, 0) - 1) * greatest(0.05, coalesce(
    (between_mean - within_mean) / nullif(between_mean + (size - 1) * within_mean, 0), 0)) AS effect
  FROM variances
),
methods AS (
  SELECT *, k / nullif(n, 0) AS p, n / effect AS m, 1.959964 AS z,
    CASE
      WHEN NOT observable THEN 'not_observable'
      WHEN n = 0 THEN 'none'
      WHEN clusters >= 30 AND k > 0 AND k < n THEN 'cluster_bootstrap'
      WHEN countable THEN 'wilson_deff'
      ELSE 'none'
    END AS ci_method
  FROM effects
)
SELECT
  metric_id AS metric, variant, source, import_id, surface, stratum,
  CASE WHEN observable THEN k END AS numerator,
  CASE WHEN observable THEN n END AS denominator,
  CASE WHEN observable THEN p END AS estimate,
  CASE WHEN ci_method <> 'wilson_deff' THEN NULL WHEN k <= 0 THEN 0 ELSE
    greatest(0, (p + z * z / (2 * m) - z * sqrt(p * (1 - p) / m + z * z / (4 * m * m))) / (1 + z * z / m)) END AS ci_low,
  CASE WHEN ci_method <> 'wilson_deff' THEN NULL WHEN k >= n THEN 1 ELSE
    least(1, (p + z * z / (2 * m) + z * sqrt(p * (1 - p) / m + z * z / (4 * m * m))) / (1 + z * z / m)) END AS ci_high,
  ci_method,
  CASE WHEN observable THEN clusters ELSE 0 END AS n_clusters,
  unit_name AS unit
FROM methods
ORDER BY source, import_id, surface, variant, stratum NULLS FIRST;
