-- M9 · Per-keyword prevalence · 关键词占比
-- Question: of the first K results of a search, how many are advertisements, keyword by keyword?
-- Formula: ads among the first K results / results observed, over runs (`keyword`, stratum: keyword_id; clusters: runs);
--   `macro`: the mean of the keywords' shares, each keyword once. `truncated`: runs that ended before K (numerator: results
--   observed, denominator: K, stratum: feed_load_id).
-- Caution: results are personal and change by the hour; keywords were chosen, so the mean speaks for this list only.
-- K is 20 here.
INSERT INTO units
SELECT 'M9', 'keyword', source, import_id, place, keyword, ads, items, 1, 1, 'share'
FROM (
  SELECT source, import_id, place, assumeNotNull(keyword_id) AS keyword, feed_load_id, sum(is_ad) AS ads, count() AS items
  FROM shown
  ARRAY JOIN [surface, 'all'] AS place
  WHERE isNotNull(keyword_id) AND slot < 20
  GROUP BY source, import_id, place, keyword, feed_load_id
);

INSERT INTO measures
SELECT 'M9', 'macro', source, import_id, surface, '', sum(keyword_k), sum(keyword_n), avg(keyword_k / keyword_n),
  if(count() >= 30, 'cluster_bootstrap', 'none'), count(), 'share'
FROM (
  SELECT source, import_id, surface, stratum, sum(k) AS keyword_k, sum(n) AS keyword_n
  FROM units
  WHERE metric = 'M9'
  GROUP BY source, import_id, surface, stratum
)
GROUP BY source, import_id, surface;

INSERT INTO measures
SELECT 'M9', 'truncated', source, import_id, place, feed_load_id, items, 20, NULL, 'none', 1, 'items'
FROM (
  SELECT source, import_id, place, assumeNotNull(keyword_id) AS keyword, feed_load_id, sum(is_ad) AS ads, count() AS items
  FROM shown
  ARRAY JOIN [surface, 'all'] AS place
  WHERE isNotNull(keyword_id) AND slot < 20
  GROUP BY source, import_id, place, keyword, feed_load_id
)
WHERE items < 20;
