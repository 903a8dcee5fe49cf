-- M1 · Ad load · 广告负载
-- Question: of what was shown, how much is an advertisement, as the source can tell it?
-- Formula: AL = #{ad_labelled} / N on a page, #{data_ad_flag} / N in a capture; AL+ = #{ad_labelled or data_ad_flag} / N,
--   pages only; `_notes` over notes alone. Clusters: sessions (persons in a study).
-- Caution: the web page only; where no ad field could be told, AL+ (and AL of a capture) is not observable, never 0.
WITH sums AS (
  SELECT
    source, import_id, coalesce(surface, 'all') AS surface, cluster,
    bool_or(ad_flag IS NOT NULL) AS tells_flag,
    count(*) AS n,
    count(*) FILTER (is_note) AS n_notes,
    count(*) FILTER (is_ad) AS ads,
    count(*) FILTER (is_ad AND is_note) AS ads_notes,
    count(*) FILTER (is_ad OR ad_flag) AS plus,
    count(*) FILTER ((is_ad OR ad_flag) AND is_note) AS plus_notes
  FROM shown
  GROUP BY GROUPING SETS ((source, import_id, surface, cluster), (source, import_id, cluster))
),
units AS (
  SELECT source, import_id, surface, NULL AS stratum, unnest([
    {variant: 'AL', k: ads, n: n, observable: source = 'live' OR tells_flag},
    {variant: 'AL_notes', k: ads_notes, n: n_notes, observable: source = 'live' OR tells_flag},
    {variant: 'AL+', k: plus, n: n, observable: tells_flag},
    {variant: 'AL+_notes', k: plus_notes, n: n_notes, observable: tells_flag}
  ][:if(source = 'live', 4, 2)], max_depth := 2)
  FROM sums
)
FROM figures('units', 'M1', 'share', true);
