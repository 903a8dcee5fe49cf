-- M4 · Disclosure rate · 标注率
-- Question: of the commercial notes that were read far enough, how many say so, by the platform or by the author?
-- Formula: #{ad_labelled, partner_labelled, author_declared} / #{commercial, gate met, not by a seller}, over opened notes.
--   `account_told`: the account's kind is known; `with_untold`: also where it is not. The truth lies between. Clusters: authors.
-- Caution: opened notes only, so biased to what was opened. A label belongs to a showing: other readers may see none.
WITH notes AS (
  SELECT
    source, import_id, coalesce(surface, 'all') AS surface, note_key, any_value(author) AS author,
    any_value(account_kind) <> 'untold' AS account_told,
    any_value(verdict) IN ('ad_labelled', 'partner_labelled', 'author_declared') AS disclosed,
    any_value(gate_met) AND any_value(commercial) = 'yes'
      AND any_value(account_kind) <> 'merchant' AND any_value(verdict) <> 'merchant_content' AS counts
  FROM judged
  GROUP BY GROUPING SETS ((source, import_id, surface, note_key), (source, import_id, note_key))
),
units AS (
  SELECT source, import_id, surface, variant, NULL AS stratum, true AS observable,
    count(*) FILTER (counts AND disclosed AND (account_told OR variant = 'with_untold')) AS k,
    count(*) FILTER (counts AND (account_told OR variant = 'with_untold')) AS n
  FROM notes, unnest(['account_told', 'with_untold']) AS variants(variant)
  GROUP BY source, import_id, surface, variant, author
)
FROM figures('units', 'M4', 'share', true);
