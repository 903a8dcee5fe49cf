-- M7 · Position curve · 位置曲线
-- Question: at which places of a list do advertisements stand?
-- Formula: ads at slot k / impressions at slot k, slots from 0 in list order, tiles included (stratum: the slot); a note opened
--   by itself (surfaces note, app_note) is no list. Clusters: sessions (persons in a study).
-- Caution: nothing below 20 feed loads. Far slots are seen by those who scroll far; read the denominators.
WITH enough AS (
  -- As in M1: where no ad field could be told, a capture's ads are not observable.
  SELECT source, import_id, coalesce(surface, 'all') AS surface, bool_or(source = 'live' OR ad_flag IS NOT NULL) AS observable
  FROM shown
  GROUP BY GROUPING SETS ((source, import_id, surface), (source, import_id))
  HAVING count(DISTINCT feed_load_id) FILTER (shown.surface NOT IN ('note', 'app_note')) >= 20
),
slots AS (
  SELECT 'slot' AS variant, source, import_id, coalesce(surface, 'all') AS surface, slot::INTEGER AS stratum,
    count(*) FILTER (is_ad) AS k, count(*) AS n
  FROM shown
  WHERE slot IS NOT NULL AND shown.surface NOT IN ('note', 'app_note')
  GROUP BY GROUPING SETS ((source, import_id, surface, slot, cluster), (source, import_id, slot, cluster))
),
units AS (SELECT * FROM slots JOIN enough USING (source, import_id, surface))
FROM figures('units', 'M7', 'share', true);
