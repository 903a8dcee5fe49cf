-- M1 · Ad load · 广告负载
-- Question: of what was shown, how much is an advertisement, as the source can tell it?
-- Formula: AL = #{ad_labelled} / N on a page, #{data_ad_flag} / N in a capture; AL+ = #{ad_labelled or data_ad_flag} / N,
--   pages only; `_notes` over notes alone. Clusters: sessions (persons in a study).
-- Caution: the web page only; where no ad field could be told, AL+ (and AL of a capture) is not observable, never 0.
INSERT INTO units
SELECT 'M1', figure.1 AS variant, source, import_id, place, figure.2 AS stratum, sum(figure.3), sum(figure.4), max(figure.5), 1, 'share'
FROM (
  SELECT source, import_id, surface, cluster, arrayJoin([
    ('AL', '', ads, n, source = 'live' OR tells),
    ('AL_notes', '', ads_notes, n_notes, source = 'live' OR tells),
    ('AL+', '', plus, n, tells),
    ('AL+_notes', '', plus_notes, n_notes, tells)
  ]) AS figure
  FROM (
    SELECT
      source, import_id, surface, cluster,
      max(isNotNull(ad_flag)) AS tells,
      count() AS n,
      sum(is_note) AS n_notes,
      sum(is_ad) AS ads,
      sum(is_ad AND is_note) AS ads_notes,
      sum(is_ad OR ifNull(ad_flag, 0)) AS plus,
      sum((is_ad OR ifNull(ad_flag, 0)) AND is_note) AS plus_notes
    FROM shown
    GROUP BY source, import_id, surface, cluster
  )
)
ARRAY JOIN [surface, 'all'] AS place
WHERE source = 'live' OR figure.1 NOT LIKE 'AL+%'
GROUP BY source, import_id, place, cluster, variant, stratum;
