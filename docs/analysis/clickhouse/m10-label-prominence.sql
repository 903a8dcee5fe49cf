-- M10 · Label prominence · 标识显著度
-- Question: how large, how strong in contrast, and how much of its card is a label?
-- Formula: quartiles (stratum q1, median, q3; interpolated) of font size in px, contrast, and label area over card area.
-- Caution: measures, no judgement; only labels that were measured (denominator), never a share of all.
INSERT INTO measures
SELECT
  'M10', variant, source, import_id, place, quartile.1, NULL, length(sorted),
  -- Interpolated, as the product does: this release's own quantiles are not.
  sorted[low] + (sorted[high] - sorted[low]) * (position - floor(position)),
  'none', 0, unit
FROM (
  SELECT
    variant, unit, source, import_id, place, sorted,
    arrayJoin([('q1', 0.25), ('median', 0.5), ('q3', 0.75)]) AS quartile,
    (length(sorted) - 1) * quartile.2 AS position,
    toUInt32(floor(position) + 1) AS low,
    toUInt32(ceil(position) + 1) AS high
  FROM (
    SELECT measure.1 AS variant, measure.2 AS unit, source, import_id, place, arraySort(groupArray(assumeNotNull(measure.3))) AS sorted
    FROM (
      SELECT source, import_id, place, arrayJoin([
        ('font_px', 'px', label_font_px), ('contrast', 'ratio', label_contrast), ('area_ratio', 'share', label_area_ratio)
      ]) AS measure
      FROM (
        SELECT source, import_id, surface, label_font_px, label_contrast, label_area_ratio FROM shown
        WHERE isNotNull(label_font_px) OR isNotNull(label_contrast) OR isNotNull(label_area_ratio)
      )
      ARRAY JOIN [surface, 'all'] AS place
    )
    WHERE isNotNull(measure.3)
    GROUP BY variant, unit, source, import_id, place
  )
);
