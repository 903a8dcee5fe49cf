-- M4 · Disclosure rate · 标注率
-- Question: of the commercial notes that were read far enough, how many say so, by the platform or by the author?
-- Formula: #{ad_labelled, partner_labelled, author_declared} / #{commercial, gate met, not by a seller}, over opened notes.
--   `account_told`: the account's kind is known; `with_untold`: also where it is not. The truth lies between. Clusters: authors.
-- Caution: opened notes only, so biased to what was opened. A label belongs to a showing: other readers may see none.
INSERT INTO units
SELECT 'M4', bound, source, import_id, place, '', sum(strength IN (1, 2, 3) AND counts AND (account = 1 OR bound = 'with_untold')),
  sum(counts AND (account = 1 OR bound = 'with_untold')), 1, 1, 'share'
FROM (
  SELECT DISTINCT
    source, import_id, place, note_key, author, account, strength,
    is_yes AND gate_met AND account != 2 AND strength != 8 AS counts
  FROM judged
  ARRAY JOIN [surface, 'all'] AS place
)
ARRAY JOIN ['account_told', 'with_untold'] AS bound
GROUP BY source, import_id, place, author, bound;
