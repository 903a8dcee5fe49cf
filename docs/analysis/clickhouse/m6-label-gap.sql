-- M6 · Label-gap rate · 标识缺口率
-- Question: of showings with an ad-delivery field, how many carried no label where labels could be read?
-- Formula: #{data_ad_flag, no label} / #{data_ad_flag, labels readable}. Clusters: sessions (persons in a study).
-- Caution: suspect the detector first. The PC page carries almost no ad field: not observable there, never 0.
INSERT INTO units
SELECT 'M6', figure.1 AS variant, source, import_id, place, figure.2 AS stratum, sum(figure.3), sum(figure.4), max(figure.5), 1, 'share'
FROM (
  SELECT source, import_id, surface, cluster, arrayJoin([
    ('gap', '', k, n, tells)
  ]) AS figure
  FROM (
    SELECT
      source, import_id, surface, cluster,
      max(isNotNull(ad_flag) AND isNotNull(labels_readable)) AS tells,
      sum(ifNull(ad_flag, 0) AND ifNull(labels_readable, 0)) AS n,
      sum(ifNull(ad_flag, 0) AND ifNull(labels_readable, 0) AND NOT labelled) AS k
    FROM shown
    GROUP BY source, import_id, surface, cluster
  )
)
ARRAY JOIN [surface, 'all'] AS place
GROUP BY source, import_id, place, cluster, variant, stratum;
