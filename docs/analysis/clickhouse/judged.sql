-- Run on the server that is asked, after join.sql ran on all: opened notes, each once, with their verdict over all showings
-- and all persons (the strongest one) under the ruleset that judged each note last; as `judged` in duckdb/setup.sql. Account
-- kinds: 2 a seller, 1 told, 0 untold. Strength: the row of the verdict in the policy, 0 where there is none.
CREATE TABLE judged (
  source String, import_id String, surface String, note_key String, is_commercial UInt8, author String, account UInt8, strength UInt8,
  is_yes UInt8, gate_met UInt8, has_route UInt8, shops Array(String), mechanisms Array(String)
) ENGINE = MergeTree ORDER BY note_key;

INSERT INTO judged
SELECT
  source, import_id, surface, note_key, is_commercial, if(author = '', note_key, author), account, strength, is_yes, gate_met, has_route,
  shops, mechanisms
FROM (
  SELECT * FROM (
    SELECT * FROM (
      SELECT source, import_id, surface, assumeNotNull(note_key) AS note_key, max(is_commercial) AS is_commercial
      FROM (SELECT source, import_id, surface, note_key, is_commercial FROM shown WHERE level != 'card' AND isNotNull(note_key))
      GROUP BY source, import_id, surface, note_key
    )
    ANY LEFT JOIN (
      SELECT
        note_key, source, import_id,
        arrayReduce('max', groupArray(ruleset_version)) AS last,
        arrayFilter(one -> one.1 = last, groupArray((ruleset_version, row, yes, gate, route))) AS own,
        arrayReduce('min', arrayMap(one -> one.2, own)) AS strength,
        arrayExists(one -> one.2 = strength AND one.3, own) AS is_yes,
        arrayExists(one -> one.4, own) AS gate_met,
        arrayExists(one -> one.5, own) AS has_route
      FROM (
        SELECT
          note_key, source, import_id, ruleset_version, commercial = 'yes' AS yes, gate_met AS gate, ifNull(purchase_route, 0) AS route,
          toUInt8(indexOf([
            'ad_labelled', 'partner_labelled', 'author_declared', 'ad_data_unlabelled', 'partner_data_unlabelled', 'ad_in_data',
            'partner_in_data', 'merchant_content', 'shoppable_unlabelled', 'route_in_data', 'weak_cues', 'no_signal',
            'none_in_data', 'not_checked'
          ], verdict)) AS row
        FROM all_verdicts
      )
      GROUP BY note_key, source, import_id
    ) USING note_key, source, import_id
  )
  ANY LEFT JOIN (
    SELECT
      note_key, source, import_id,
      ifNull(min(author_key), '') AS author,
      max(multiIf(account_kind = 'merchant', 2, account_kind = 'untold', 0, 1)) AS account
    FROM all_notes
    GROUP BY note_key, source, import_id
  ) USING note_key, source, import_id
)
ANY LEFT JOIN (
  SELECT note_key, source, import_id, groupUniqArray(shop) AS shops, groupUniqArray(mechanism) AS mechanisms
  FROM all_routes
  GROUP BY note_key, source, import_id
) USING note_key, source, import_id;
