-- M2 · Commercial density · 商业密度
-- Question: how much of what was shown is commercial, at least and at most?
-- Formula: CD_lo = #COM / N; CD_hi = #{commercial is not none_found} / N; CD_detail = opened notes ever shown commercial /
--   opened notes, each note once. Clusters: sessions (persons in a study); authors for CD_detail.
-- Caution: most cards are never opened, so the truth lies between lo and hi; CD_detail is biased to what was opened.
WITH sums AS (
  SELECT
    source, import_id, coalesce(surface, 'all') AS surface, cluster,
    count(*) AS n,
    count(*) FILTER (is_commercial) AS commercial,
    count(*) FILTER (verdict NOT IN ('no_signal', 'none_in_data')) AS not_none
  FROM shown
  GROUP BY GROUPING SETS ((source, import_id, surface, cluster), (source, import_id, cluster))
),
-- A note opened on two surfaces is one note of `all`.
notes AS (
  SELECT source, import_id, coalesce(surface, 'all') AS surface, note_key, any_value(author) AS author, bool_or(is_commercial) AS is_commercial
  FROM judged
  GROUP BY GROUPING SETS ((source, import_id, surface, note_key), (source, import_id, note_key))
),
units AS (
  SELECT source, import_id, surface, NULL AS stratum, true AS observable, unnest([
    {variant: 'CD_lo', k: commercial, n: n},
    {variant: 'CD_hi', k: not_none, n: n}
  ], max_depth := 2)
  FROM sums
  UNION ALL
  SELECT source, import_id, surface, NULL, true, 'CD_detail', count(*) FILTER (is_commercial), count(*)
  FROM notes
  GROUP BY source, import_id, surface, author
)
FROM figures('units', 'M2', 'share', true);
