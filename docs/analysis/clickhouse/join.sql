-- Run on every server once its rows are in: each joins what it holds, and sends nothing. Clusters are persons, as in a study;
-- for one person's record write session_id for participant_key.
INSERT INTO shown_here
SELECT
  source, import_id, surface, cluster, feed_load_id, keyword_id, note_key, item_kind = 'note', slot, verdict_at_view,
  verdict_at_view IN (
    'ad_labelled', 'partner_labelled', 'author_declared', 'ad_data_unlabelled', 'partner_data_unlabelled',
    'ad_in_data', 'partner_in_data', 'merchant_content', 'shoppable_unlabelled', 'route_in_data'
  ),
  if(source = 'live', verdict_at_view = 'ad_labelled', found_flag),
  ['card', 'card', 'detail', 'detail_comments'][depth + 1],
  multiIf(readable = 2, 1, readable = 1, 0, NULL),
  multiIf(found_flag, 1, absent_flag, 0, NULL),
  labelled, deep_capture, exposure_ms, card_w_px * card_h_px, y_px < viewport_h, label_font_px, label_contrast, label_area_ratio
FROM (
  SELECT * FROM impressions
  ANY INNER JOIN (
    SELECT feed_load_id, session_id, surface, keyword_id, cluster, source, import_id, viewport_h, deep_capture
    FROM feed_loads
    ANY INNER JOIN (
      SELECT session_id, if(isNull(participant_key), session_id, assumeNotNull(participant_key)) AS cluster, source, import_id, viewport_h, deep_capture
      FROM sessions
    ) USING session_id
  ) USING feed_load_id
  WHERE item_kind != 'query' AND (source != 'live' OR viewable OR opened)
)
-- What all observations of one showing told together; a showing without any has zeros here: nobody could tell.
ANY LEFT JOIN (
  SELECT
    impression_id,
    max(multiIf(level = 'card', 1, level = 'detail', 2, 3)) AS depth,
    max(multiIf(isNull(labels_readable), 0, labels_readable = 1, 2, 1)) AS readable,
    max(has(found, 'data_ad_flag')) AS found_flag,
    max(has(absent, 'data_ad_flag')) AS absent_flag,
    max(has(found, 'plat_label_ad') OR has(found, 'plat_label_sponsored') OR has(found, 'plat_label_partnership') OR has(found, 'plat_label_other'))
      AS labelled
  FROM observations
  GROUP BY impression_id
) USING impression_id;
