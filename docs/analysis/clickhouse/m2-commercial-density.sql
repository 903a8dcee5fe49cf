-- M2 · Commercial density · 商业密度
-- Question: how much of what was shown is commercial, at least and at most?
-- Formula: CD_lo = #COM / N; CD_hi = #{commercial is not none_found} / N; CD_detail = opened notes ever shown commercial /
--   opened notes, each note once. Clusters: sessions (persons in a study); authors for CD_detail.
-- Caution: most cards are never opened, so the truth lies between lo and hi; CD_detail is biased to what was opened.
INSERT INTO units
SELECT 'M2', figure.1 AS variant, source, import_id, place, figure.2 AS stratum, sum(figure.3), sum(figure.4), max(figure.5), 1, 'share'
FROM (
  SELECT source, import_id, surface, cluster, arrayJoin([
    ('CD_lo', '', commercial, n, 1),
    ('CD_hi', '', not_none, n, 1)
  ]) AS figure
  FROM (
    SELECT
      source, import_id, surface, cluster,
      count() AS n,
      sum(is_commercial) AS commercial,
      countIf(verdict NOT IN ('no_signal', 'none_in_data')) AS not_none
    FROM shown
    GROUP BY source, import_id, surface, cluster
  )
)
ARRAY JOIN [surface, 'all'] AS place
GROUP BY source, import_id, place, cluster, variant, stratum;

INSERT INTO units
SELECT 'M2', 'CD_detail', source, import_id, place, '', sum(commercial), count(), 1, 1, 'share'
FROM (
  -- A note opened on two surfaces is one note of `all`.
  SELECT source, import_id, place, note_key, any(author) AS author, max(is_commercial) AS commercial
  FROM judged
  ARRAY JOIN [surface, 'all'] AS place
  GROUP BY source, import_id, place, note_key
)
GROUP BY source, import_id, place, author;
