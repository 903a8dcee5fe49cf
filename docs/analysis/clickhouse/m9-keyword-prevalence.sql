-- M9 · Per-keyword prevalence · 关键词占比
-- Question: of the first K places of a search, how many hold advertisements, keyword by keyword?
-- Formula: ads among the results in the first K places / results observed there, over runs (`keyword`, stratum: keyword_id;
--   clusters: runs); `macro`: the mean of the keywords' shares, each keyword once. `truncated`: runs not seen down to place K
--   (numerator: results observed, denominator: K, stratum: feed_load_id). Tiles that suggest searches take places, and are no results.
-- Caution: results are personal and change by the hour; keywords were chosen, so the mean speaks for this list only.
-- K is 20 here. As in M1: where no ad field could be told, a capture's ads are not observable.
INSERT INTO units
SELECT 'M9', 'keyword', source, import_id, place, keyword, ads, items, tells, 1, 'share'
FROM (
  SELECT * FROM (
    SELECT
      source, import_id, place, assumeNotNull(keyword_id) AS keyword, feed_load_id,
      sum(is_ad AND assumeNotNull(slot) < 20) AS ads,
      sum(assumeNotNull(slot) < 20) AS items
    FROM shown
    ARRAY JOIN [surface, 'all'] AS place
    WHERE isNotNull(keyword_id) AND isNotNull(slot)
    GROUP BY source, import_id, place, keyword, feed_load_id
  )
  ANY INNER JOIN (
    SELECT source, import_id, place, max(source = 'live' OR isNotNull(ad_flag)) AS tells
    FROM shown
    ARRAY JOIN [surface, 'all'] AS place
    GROUP BY source, import_id, place
  ) USING source, import_id, place
)
WHERE items > 0;

INSERT INTO measures
SELECT 'M9', 'macro', source, import_id, surface, '', if(tells, all_k, NULL), if(tells, all_n, NULL), if(tells, share, NULL),
  multiIf(NOT tells, 'not_observable', keywords < 30, 'none', share > 0 AND share < 1, 'cluster_bootstrap', 'wilson_deff'),
  if(tells, keywords, 0), 'share'
FROM (
  SELECT source, import_id, surface, sum(keyword_k) AS all_k, sum(keyword_n) AS all_n, avg(keyword_k / keyword_n) AS share,
    count() AS keywords, max(keyword_tells) AS tells
  FROM (
    SELECT source, import_id, surface, stratum, sum(k) AS keyword_k, sum(n) AS keyword_n, max(observable) AS keyword_tells
    FROM units
    WHERE metric = 'M9'
    GROUP BY source, import_id, surface, stratum
  )
  GROUP BY source, import_id, surface
);

INSERT INTO measures
SELECT 'M9', 'truncated', source, import_id, place, feed_load_id, items, 20, NULL, 'none', 1, 'items'
FROM (
  SELECT
    source, import_id, place, assumeNotNull(keyword_id) AS keyword, feed_load_id,
    sum(assumeNotNull(slot) < 20) AS items,
    max(assumeNotNull(slot)) AS farthest
  FROM shown
  ARRAY JOIN [surface, 'all'] AS place
  WHERE isNotNull(keyword_id) AND isNotNull(slot)
  GROUP BY source, import_id, place, keyword, feed_load_id
)
WHERE items > 0 AND farthest + 1 < 20;
