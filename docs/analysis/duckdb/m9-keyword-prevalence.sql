-- M9 · Per-keyword prevalence · 关键词占比
-- Question: of the first K results of a search, how many are advertisements, keyword by keyword?
-- Formula: ads among the first K results / results observed, over runs (`keyword`, stratum: keyword_id; clusters: runs);
--   `macro`: the mean of the keywords' shares, each keyword once. `truncated`: runs that ended before K (numerator: results
--   observed, denominator: K, stratum: feed_load_id).
-- Caution: results are personal and change by the hour; keywords were chosen, so the mean speaks for this list only.
WITH runs AS (
  SELECT source, import_id, coalesce(surface, 'all') AS surface, keyword_id, feed_load_id, count(*) FILTER (is_ad) AS k, count(*) AS n
  FROM shown
  WHERE keyword_id IS NOT NULL AND slot < getvariable('first_k')
  GROUP BY GROUPING SETS (
    (source, import_id, surface, keyword_id, feed_load_id), (source, import_id, keyword_id, feed_load_id)
  )
),
keywords AS (
  SELECT source, import_id, surface, keyword_id, sum(k)::DOUBLE AS k, sum(n)::DOUBLE AS n
  FROM runs
  GROUP BY ALL
),
units AS (
  SELECT 'keyword' AS variant, source, import_id, surface, keyword_id AS stratum, true AS observable, k, n FROM runs
)
FROM figures('units', 'M9', 'share', true)
UNION ALL
SELECT 'M9', 'macro', source, import_id, surface, NULL, sum(k), sum(n), avg(k / n), NULL, NULL,
  CASE WHEN count(*) >= 30 THEN 'cluster_bootstrap' ELSE 'none' END, count(*), 'share'
FROM keywords
GROUP BY source, import_id, surface
UNION ALL
SELECT 'M9', 'truncated', source, import_id, surface, feed_load_id, n, getvariable('first_k'), NULL, NULL, NULL, 'none', 1, 'items'
FROM runs
WHERE n < getvariable('first_k')
ORDER BY source, import_id, surface, variant, stratum;
