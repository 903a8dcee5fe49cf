-- M7 · Position curve · 位置曲线
-- Question: at which places of a list do advertisements stand?
-- Formula: ads at slot k / impressions at slot k, slots from 0 in list order, tiles included (stratum: the slot); a note opened
--   by itself (surfaces note, app_note) is no list. Clusters: sessions (persons in a study).
-- Caution: nothing below 20 feed loads. Far slots are seen by those who scroll far; read the denominators.
-- As in M1: where no ad field could be told, a capture's ads are not observable.
INSERT INTO units
SELECT 'M7', 'slot', source, import_id, place, toString(toUInt32(slot)), sum(ads), sum(items), max(tells), 1, 'share'
FROM (
  SELECT * FROM (
    SELECT source, import_id, place, slot, cluster, sum(is_ad) AS ads, count() AS items
    FROM shown
    ARRAY JOIN [surface, 'all'] AS place
    WHERE isNotNull(slot) AND surface NOT IN ('note', 'app_note')
    GROUP BY source, import_id, place, slot, cluster
  )
  ANY INNER JOIN (
    SELECT source, import_id, place, max(source = 'live' OR isNotNull(ad_flag)) AS tells
    FROM shown
    ARRAY JOIN [surface, 'all'] AS place
    GROUP BY source, import_id, place
    HAVING uniqExactIf(feed_load_id, surface NOT IN ('note', 'app_note')) >= 20
  ) USING source, import_id, place
)
GROUP BY source, import_id, place, slot, cluster;
