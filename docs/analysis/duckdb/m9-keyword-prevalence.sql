-- M9 · Per-keyword prevalence · 关键词占比
-- Question: of the first K places of a search, how many hold advertisements, keyword by keyword?
-- Formula: ads among the results in the first K places / results observed there, over runs (`keyword`, stratum: keyword_id;
--   clusters: runs); `macro`: the mean of the keywords' shares, each keyword once. `truncated`: runs not seen down to place K
--   (numerator: results observed, denominator: K, stratum: feed_load_id). Tiles that suggest searches take places, and are no results.
-- Caution: results are personal and change by the hour; keywords were chosen, so the mean speaks for this list only.
WITH told AS (
  -- As in M1: where no ad field could be told, a capture's ads are not observable.
  SELECT source, import_id, coalesce(surface, 'all') AS surface, bool_or(source = 'live' OR ad_flag IS NOT NULL) AS observable
  FROM shown
  GROUP BY GROUPING SETS ((source, import_id, surface), (source, import_id))
),
seen AS (
  SELECT source, import_id, coalesce(surface, 'all') AS surface, keyword_id, feed_load_id, max(slot) AS farthest,
    count(*) FILTER (is_ad AND slot < getvariable('first_k')) AS k, count(*) FILTER (slot < getvariable('first_k')) AS n
  FROM shown
  WHERE keyword_id IS NOT NULL AND slot IS NOT NULL
  GROUP BY GROUPING SETS (
    (source, import_id, surface, keyword_id, feed_load_id), (source, import_id, keyword_id, feed_load_id)
  )
  HAVING min(slot) < getvariable('first_k')
),
runs AS (SELECT * FROM seen JOIN told USING (source, import_id, surface)),
keywords AS (
  SELECT source, import_id, surface, observable, keyword_id, sum(k)::DOUBLE AS k, sum(n)::DOUBLE AS n
  FROM runs
  GROUP BY ALL
),
means AS (
  SELECT source, import_id, surface, observable, sum(k) AS k, sum(n) AS n, avg(k / n) AS share, count(*) AS clusters,
    CASE
      WHEN NOT observable THEN 'not_observable'
      WHEN count(*) < 30 THEN 'none'
      WHEN avg(k / n) > 0 AND avg(k / n) < 1 THEN 'cluster_bootstrap'
      ELSE 'wilson_deff'
    END AS ci_method
  FROM keywords
  GROUP BY source, import_id, surface, observable
),
units AS (
  SELECT 'keyword' AS variant, source, import_id, surface, keyword_id AS stratum, observable, k, n FROM runs
)
FROM figures('units', 'M9', 'share', true)
UNION ALL
-- Shares of which all are 0, or all 1, have no spread to draw from: Wilson's interval of none or all of the keywords.
SELECT 'M9', 'macro', source, import_id, surface, NULL,
  CASE WHEN observable THEN k END, CASE WHEN observable THEN n END, CASE WHEN observable THEN share END,
  CASE WHEN ci_method = 'wilson_deff' THEN if(share > 0, clusters / (clusters + pow(1.959964, 2)), 0) END,
  CASE WHEN ci_method = 'wilson_deff' THEN if(share < 1, pow(1.959964, 2) / (clusters + pow(1.959964, 2)), 1) END,
  ci_method, CASE WHEN observable THEN clusters ELSE 0 END, 'share'
FROM means
UNION ALL
SELECT 'M9', 'truncated', source, import_id, surface, feed_load_id, n, getvariable('first_k'), NULL, NULL, NULL, 'none', 1, 'items'
FROM runs
WHERE farthest + 1 < getvariable('first_k')
ORDER BY source, import_id, surface, variant, stratum;
