-- M6 · Label-gap rate · 标识缺口率
-- Question: of showings with an ad-delivery field, how many carried no label where labels could be read?
-- Formula: #{data_ad_flag, no label} / #{data_ad_flag, labels readable}. Clusters: sessions (persons in a study).
-- Caution: suspect the detector first. The PC page carries almost no ad field: not observable there, never 0.
WITH units AS (
  SELECT
    'gap' AS variant, source, import_id, coalesce(surface, 'all') AS surface, NULL AS stratum,
    bool_or(ad_flag IS NOT NULL AND labels_readable IS NOT NULL) AS observable,
    count(*) FILTER (ad_flag AND labels_readable AND NOT labelled) AS k,
    count(*) FILTER (ad_flag AND labels_readable) AS n
  FROM shown
  GROUP BY GROUPING SETS ((source, import_id, surface, cluster), (source, import_id, cluster))
)
FROM figures('units', 'M6', 'share', true);
