-- M10 · Label prominence · 标识显著度
-- Question: how large, how strong in contrast, and how much of its card is a label?
-- Formula: quartiles (stratum q1, median, q3; interpolated) of font size in px, contrast, and label area over card area.
-- Caution: measures, no judgement; only labels that were measured (denominator), never a share of all.
WITH measures AS (
  SELECT source, import_id, surface, unnest([
    {variant: 'font_px', value: label_font_px, unit: 'px'},
    {variant: 'contrast', value: label_contrast, unit: 'ratio'},
    {variant: 'area_ratio', value: label_area_ratio, unit: 'share'}
  ], max_depth := 2)
  FROM shown
),
quartiles AS (
  SELECT source, import_id, coalesce(surface, 'all') AS surface, variant, unit, count(*) AS n,
    quantile_cont(value, [0.25, 0.5, 0.75]) AS quartile
  FROM measures
  WHERE value IS NOT NULL
  GROUP BY GROUPING SETS ((source, import_id, surface, variant, unit), (source, import_id, variant, unit))
)
SELECT 'M10' AS metric, variant, source, import_id, surface, unnest(['q1', 'median', 'q3']) AS stratum,
  NULL::DOUBLE AS numerator, n::DOUBLE AS denominator, unnest(quartile) AS estimate,
  NULL::DOUBLE AS ci_low, NULL::DOUBLE AS ci_high, 'none' AS ci_method, 0 AS n_clusters, unit
FROM quartiles
ORDER BY source, import_id, surface, variant, stratum;
