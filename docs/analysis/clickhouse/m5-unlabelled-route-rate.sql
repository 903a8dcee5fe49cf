-- M5 · Unlabelled-route rate · 未见标识的购买入口率
-- Question: of the notes with a way to buy that were read far enough, on how many was no label or statement seen?
-- Formula: #{shoppable_unlabelled} / #{purchase route, gate met, not by a seller}, over opened notes; by shop (stratum), and by
--   mechanism (`…_mechanism`). A note with two shops counts for both. Bounds as in M4. Clusters: authors.
-- Caution: "no label seen" depends on where was looked (M11). It does not mean that somebody was paid.
INSERT INTO units
SELECT 'M5', bound, source, import_id, place, '', sum(strength = 9 AND counts AND (account = 1 OR bound = 'with_untold')),
  sum(counts AND (account = 1 OR bound = 'with_untold')), 1, 1, 'share'
FROM (
  SELECT DISTINCT
    source, import_id, place, note_key, author, account, strength,
    has_route AND gate_met AND account != 2 AND strength != 8 AS counts
  FROM judged
  ARRAY JOIN [surface, 'all'] AS place
)
ARRAY JOIN ['account_told', 'with_untold'] AS bound
GROUP BY source, import_id, place, author, bound;

INSERT INTO units
SELECT 'M5', concat(bound, '') AS variant, source, import_id, place, stratum, sum(strength = 9), count(), 1, 1, 'share'
FROM (
  SELECT source, import_id, place, account, strength, author, arrayJoin(strata) AS stratum, arrayJoin(['account_told', 'with_untold']) AS bound
  FROM (
    SELECT DISTINCT source, import_id, place, note_key, author, account, strength, shops AS strata
    FROM judged
    ARRAY JOIN [surface, 'all'] AS place
    WHERE has_route AND gate_met AND account != 2 AND strength != 8
  )
)
WHERE account = 1 OR bound = 'with_untold'
GROUP BY source, import_id, place, stratum, bound, author;

INSERT INTO units
SELECT 'M5', concat(bound, '_mechanism') AS variant, source, import_id, place, stratum, sum(strength = 9), count(), 1, 1, 'share'
FROM (
  SELECT source, import_id, place, account, strength, author, arrayJoin(strata) AS stratum, arrayJoin(['account_told', 'with_untold']) AS bound
  FROM (
    SELECT DISTINCT source, import_id, place, note_key, author, account, strength, mechanisms AS strata
    FROM judged
    ARRAY JOIN [surface, 'all'] AS place
    WHERE has_route AND gate_met AND account != 2 AND strength != 8
  )
)
WHERE account = 1 OR bound = 'with_untold'
GROUP BY source, import_id, place, stratum, bound, author;
