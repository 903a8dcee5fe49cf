-- M7 · Position curve · 位置曲线
-- Question: at which places of a list do advertisements stand?
-- Formula: ads at slot k / impressions at slot k, slots from 0 in list order, tiles included (stratum: the slot).
--   Clusters: sessions (persons in a study).
-- Caution: nothing below 20 feed loads. Far slots are seen by those who scroll far; read the denominators.
WITH enough AS (
  SELECT source, import_id, coalesce(surface, 'all') AS surface
  FROM shown
  GROUP BY GROUPING SETS ((source, import_id, surface), (source, import_id))
  HAVING count(DISTINCT feed_load_id) >= 20
),
slots AS (
  SELECT 'slot' AS variant, source, import_id, coalesce(surface, 'all') AS surface, slot::INTEGER AS stratum, true AS observable,
    count(*) FILTER (is_ad) AS k, count(*) AS n
  FROM shown
  WHERE slot IS NOT NULL
  GROUP BY GROUPING SETS ((source, import_id, surface, slot, cluster), (source, import_id, slot, cluster))
),
units AS (SELECT * FROM slots SEMI JOIN enough USING (source, import_id, surface))
FROM figures('units', 'M7', 'share', true);
