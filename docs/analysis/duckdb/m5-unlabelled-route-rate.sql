-- M5 · Unlabelled-route rate · 未见标识的购买入口率
-- Question: of the notes with a way to buy that were read far enough, on how many was no label or statement seen?
-- Formula: #{shoppable_unlabelled} / #{purchase route, gate met, not by a seller}, over opened notes; by shop (stratum), and by
--   mechanism (`…_mechanism`). A note with two shops counts for both. Bounds as in M4. Clusters: authors.
-- Caution: "no label seen" depends on where was looked (M11). It does not mean that somebody was paid.
WITH notes AS (
  SELECT
    source, import_id, coalesce(surface, 'all') AS surface, note_key, any_value(author) AS author,
    any_value(account_kind) <> 'untold' AS account_told,
    any_value(verdict) = 'shoppable_unlabelled' AS unlabelled,
    any_value(gate_met) AND any_value(has_route)
      AND any_value(account_kind) <> 'merchant' AND any_value(verdict) <> 'merchant_content' AS counts,
    any_value(shops) AS shops,
    any_value(mechanisms) AS mechanisms
  FROM judged
  GROUP BY GROUPING SETS ((source, import_id, surface, note_key), (source, import_id, note_key))
),
strata AS (
  SELECT source, import_id, surface, author, account_told, unlabelled, '' AS suffix, NULL AS stratum, counts FROM notes
  UNION ALL
  SELECT source, import_id, surface, author, account_told, unlabelled, '', unnest(shops), counts FROM notes WHERE counts
  UNION ALL
  SELECT source, import_id, surface, author, account_told, unlabelled, '_mechanism', unnest(mechanisms), counts FROM notes WHERE counts
),
units AS (
  SELECT source, import_id, surface, bound || suffix AS variant, stratum, true AS observable,
    count(*) FILTER (counts AND unlabelled AND (account_told OR bound = 'with_untold')) AS k,
    count(*) FILTER (counts AND (account_told OR bound = 'with_untold')) AS n
  FROM strata, unnest(['account_told', 'with_untold']) AS bounds(bound)
  WHERE stratum IS NULL OR account_told OR bound = 'with_untold'
  GROUP BY source, import_id, surface, bound || suffix, stratum, author
)
FROM figures('units', 'M5', 'share', true);
