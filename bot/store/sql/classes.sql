-- name: class_refusals_of
SELECT class_id FROM class_refusals WHERE case_id = :case_id LIMIT 200;

-- name: class_refuse!
INSERT INTO class_refusals (case_id, class_id) VALUES (:case_id, :class_id) ON CONFLICT DO NOTHING;

-- name: class_refusal_forget!
DELETE FROM class_refusals WHERE case_id = :case_id AND class_id = :class_id;

-- name: class_add^
INSERT INTO case_classes (words, state, owner_id, opened_at, planned_day, rule_item, rule_site, rule_from, rule_until)
VALUES (:words, 'open', :owner_id, :now, '', '', '', '', '')
RETURNING id;

-- name: class_change^
-- over the version it was made from; no row back means that somebody else was faster
UPDATE case_classes SET words = :words, state = :state, owner_id = :owner_id, cause_at = :cause_at,
       planned_at = :planned_at, planned_day = :planned_day, remedied_at = :remedied_at, rule_item = :rule_item,
       rule_site = :rule_site, rule_from = :rule_from, rule_until = :rule_until, version = version + 1
 WHERE id = :id AND version = :version
RETURNING version;

-- name: class_get^
SELECT * FROM case_classes WHERE id = :id;

-- name: classes_in
-- newest first; without those that hold a complaint about whoever looks
SELECT k.*, (SELECT COUNT(*) FROM class_members m WHERE m.class_id = k.id) AS members
  FROM case_classes k
 WHERE k.state = :state
   AND (:not_about = '' OR NOT EXISTS (
       SELECT 1 FROM class_members m JOIN cases c ON c.id = m.case_id
        WHERE m.class_id = k.id AND c.badge = :not_about
          AND c.kind IN ('complaint', 'cannot_get_done', 'bad_rating')))
 ORDER BY k.id DESC LIMIT :most;

-- name: class_is_about^
SELECT 1 AS found FROM class_members m JOIN cases c ON c.id = m.case_id
 WHERE m.class_id = :class_id AND c.badge = :badge AND c.kind IN ('complaint', 'cannot_get_done', 'bad_rating')
 LIMIT 1;

-- name: class_join^
-- no row back means that the case is in a class already
INSERT INTO class_members (case_id, class_id, staff_id, joined_at) VALUES (:case_id, :class_id, :staff_id, :now)
    ON CONFLICT DO NOTHING
RETURNING case_id;

-- name: class_leave^
DELETE FROM class_members WHERE case_id = :case_id AND class_id = :class_id RETURNING case_id;

-- name: class_of_case^
SELECT class_id FROM class_members WHERE case_id = :case_id;

-- name: class_members
SELECT case_id, joined_at FROM class_members WHERE class_id = :class_id ORDER BY case_id DESC LIMIT :most;

-- name: class_counts^
SELECT COUNT(*) AS members, COUNT(DISTINCT c.contact_id) AS people, MIN(c.opened_at) AS first,
       SUM(CASE WHEN c.opened_at >= :remedied THEN 1 ELSE 0 END) AS since,
       SUM(CASE WHEN c.opened_at < :remedied AND EXISTS (
               SELECT 1 FROM case_events e
                WHERE e.case_id = c.id AND e.what = 'reopened' AND e.by_citizen = 1 AND e.at >= :remedied)
           THEN 1 ELSE 0 END) AS again
  FROM class_members m JOIN cases c ON c.id = m.case_id WHERE m.class_id = :class_id;

-- name: class_to_tell
-- reporters of before the remedy who were not told yet; suggested: one of theirs was a suggestion
SELECT c.contact_id, MAX(CASE WHEN c.kind = 'suggestion' THEN 1 ELSE 0 END) AS suggested, MAX(k.language) AS language
  FROM class_members m JOIN cases c ON c.id = m.case_id JOIN contacts k ON k.id = c.contact_id
 WHERE m.class_id = :class_id AND c.state <> 'withdrawn' AND c.opened_at < :before
   AND NOT EXISTS (SELECT 1 FROM class_told t WHERE t.class_id = m.class_id AND t.contact_id = c.contact_id)
 GROUP BY c.contact_id ORDER BY c.contact_id LIMIT :most;

-- name: class_not_told^
-- members that nobody is told for: withdrawn, or the person's data erased
SELECT COUNT(*) AS count FROM class_members m JOIN cases c ON c.id = m.case_id
 WHERE m.class_id = :class_id AND (c.contact_id IS NULL OR c.state = 'withdrawn');

-- name: class_tell^
-- no row back means that this person was told before
INSERT INTO class_told (class_id, contact_id, at) VALUES (:class_id, :contact_id, :now) ON CONFLICT DO NOTHING
RETURNING contact_id;

-- name: class_told_count^
SELECT COUNT(*) AS count FROM class_told WHERE class_id = :class_id;

-- name: class_told_forget!
DELETE FROM class_told WHERE contact_id = :contact_id;

-- name: class_case_of_contact^
-- which of a person's cases in a class is spoken of: a suggestion, else the newest
SELECT c.id FROM cases c
 WHERE c.contact_id = :contact_id AND c.state <> 'withdrawn'
   AND EXISTS (SELECT 1 FROM class_members m WHERE m.case_id = c.id AND m.class_id = :class_id)
 ORDER BY CASE WHEN c.kind = 'suggestion' THEN 0 ELSE 1 END, c.id DESC LIMIT 1;

-- name: class_cases_of_contact
-- those of before the remedy
SELECT c.* FROM cases c
 WHERE c.contact_id = :contact_id AND c.state <> 'withdrawn' AND c.opened_at < :before
   AND EXISTS (SELECT 1 FROM class_members m WHERE m.case_id = c.id AND m.class_id = :class_id)
 ORDER BY c.id DESC LIMIT :most;

-- name: class_closed_by_remedy
-- that are closed by it still; who rated theirs has said how it is
SELECT c.* FROM class_members m JOIN cases c ON c.id = m.case_id
 WHERE m.class_id = :class_id AND c.state = 'closed_solved' AND c.closed_at >= :since AND c.stars IS NULL
   AND (:contact_id = 0 OR c.contact_id = :contact_id)
   AND (SELECT e.detail FROM case_events e
         WHERE e.case_id = c.id AND e.what = 'closed' ORDER BY e.id DESC LIMIT 1) = 'remedied'
 ORDER BY c.id;

-- name: class_untell_one!
DELETE FROM class_told WHERE class_id = :class_id AND contact_id = :contact_id;

-- name: class_notices_forget_one!
DELETE FROM notices WHERE contact_id = :contact_id AND about = 'case_class' AND about_id = :class_id;

-- name: class_silent^
-- who had such an appointment and reported nothing in this class
SELECT COUNT(*) AS count FROM (
       SELECT DISTINCT a.contact_id FROM appointments a
        WHERE a.site = :site AND a.item = :item AND a.starts_at >= :first AND a.starts_at < :last
          AND a.state = 'booked'
          AND NOT EXISTS (SELECT 1 FROM cases c
                           WHERE c.contact_id = a.contact_id AND EXISTS (
                                 SELECT 1 FROM class_members m WHERE m.case_id = c.id AND m.class_id = :class_id))
        LIMIT :most) few;

-- name: class_event_add!
INSERT INTO class_events (class_id, what, staff_id, case_id, detail, words, at)
VALUES (:class_id, :what, :staff_id, :case_id, :detail, :words, :now);

-- name: class_events
-- the newest first
SELECT id, what, staff_id, case_id, detail, words, at FROM class_events
 WHERE class_id = :class_id ORDER BY id DESC LIMIT :most;

-- name: class_untell!
-- who was to be told and was not yet: the remedy did not help
DELETE FROM class_told
 WHERE class_id = :class_id AND EXISTS (
       SELECT 1 FROM notices n WHERE n.contact_id = class_told.contact_id AND n.about = 'case_class'
          AND n.about_id = :class_id AND n.state || '' = 'pending');

-- name: class_notices_forget!
DELETE FROM notices WHERE state || '' = 'pending' AND about = 'case_class' AND about_id = :class_id;
