-- M7 · Position curve · 位置曲线
-- Question: at which places of a list do advertisements stand?
-- Formula: ads at slot k / impressions at slot k, slots from 0 in list order, tiles included (stratum: the slot).
--   Clusters: sessions (persons in a study).
-- Caution: nothing below 20 feed loads. Far slots are seen by those who scroll far; read the denominators.
INSERT INTO units
SELECT 'M7', 'slot', source, import_id, place, toString(toUInt32(slot)), sum(ads), sum(items), 1, 1, 'share'
FROM (
  SELECT * FROM (
    SELECT source, import_id, place, slot, cluster, sum(is_ad) AS ads, count() AS items
    FROM shown
    ARRAY JOIN [surface, 'all'] AS place
    WHERE isNotNull(slot)
    GROUP BY source, import_id, place, slot, cluster
  )
  ANY INNER JOIN (
    SELECT source, import_id, place
    FROM shown
    ARRAY JOIN [surface, 'all'] AS place
    GROUP BY source, import_id, place
    HAVING uniqExact(feed_load_id) >= 20
  ) USING source, import_id, place
)
GROUP BY source, import_id, place, slot, cluster;
