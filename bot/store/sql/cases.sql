-- name: case_add^
-- no row back means that the code is used, or that the case that is followed has a follower
INSERT INTO cases (code, kind, level, state, weight, contact_id, language, masked, site, desk, department, window_no,
       item, badge, happened_on, need_by, owner_id, opened_at, first_due, due_at, sort_at, contacted_at, claim_until,
       closed_at, watch_at, told, stars, follows, shown, source, signed)
VALUES (:code, :kind, :level, :state, :weight, :contact_id, :language, :masked, :site, :desk, :department, :window_no,
       :item, :badge, :happened_on, :need_by, :owner_id, :opened_at, :first_due, :due_at, :sort_at, :contacted_at,
       :claim_until, :closed_at, :watch_at, :told, :stars, :follows, :shown, :source, :signed)
    ON CONFLICT DO NOTHING
RETURNING id;

-- name: case_change^
-- over the version it was made from; no row back means that somebody else was faster
UPDATE cases SET kind = :kind, level = :level, state = :state, weight = :weight, masked = :masked, site = :site,
       desk = :desk, department = :department, window_no = :window_no, item = :item, badge = :badge, need_by = :need_by,
       owner_id = :owner_id, first_due = :first_due, due_at = :due_at, sort_at = :sort_at,
       contacted_at = :contacted_at, claim_until = :claim_until, closed_at = :closed_at, watch_at = :watch_at,
       told = :told, stars = :stars, shown = :shown, signed = :signed, version = version + 1
 WHERE id = :id AND version = :version
RETURNING version;

-- name: case_get^
SELECT * FROM cases WHERE id = :id;

-- name: case_with_code^
SELECT * FROM cases WHERE code = :code;

-- name: cases_of_contact
SELECT * FROM cases WHERE contact_id = :contact_id AND id < :before ORDER BY id DESC LIMIT :most;

-- name: cases_open_of_contact^
SELECT COUNT(*) AS count FROM (
       SELECT 1 FROM cases
        WHERE contact_id = :contact_id AND closed_at + 0 IS NULL AND kind <> 'bad_rating' AND source = ''
         LIMIT 1000) few;

-- name: cases_to_watch
SELECT * FROM cases WHERE watch_at IS NOT NULL AND watch_at <= :now ORDER BY watch_at LIMIT :most;

-- name: cases_shown
SELECT * FROM cases WHERE shown = 2 AND id < :before ORDER BY id DESC LIMIT :most;

-- name: cases_to_show
SELECT * FROM cases WHERE shown = 1 ORDER BY id DESC LIMIT :most;

-- name: inbox
-- open cases, the most pressing first, from a place on; the others below read the index of what they are asked for
SELECT * FROM cases
 WHERE closed_at IS NULL AND (:owner = 0 OR owner_id = :owner)
   AND (:state = '' OR state = :state)
   AND (:site = '' OR desk = :site)
   AND (:kind = '' OR kind = :kind)
   AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
   AND (sort_at, id) > (:after_at, :after_id)
 ORDER BY sort_at, id LIMIT :most;

-- name: inbox_of
SELECT * FROM cases
 WHERE closed_at IS NULL AND owner_id = :owner
   AND (:state = '' OR state = :state)
   AND (:site = '' OR desk = :site)
   AND (:kind = '' OR kind = :kind)
   AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
   AND (sort_at, id) > (:after_at, :after_id)
 ORDER BY sort_at, id LIMIT :most;

-- name: inbox_in
SELECT * FROM cases
 WHERE closed_at IS NULL AND state = :state
   AND (:owner = 0 OR owner_id = :owner)
   AND (:site = '' OR desk = :site)
   AND (:kind = '' OR kind = :kind)
   AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
   AND (sort_at, id) > (:after_at, :after_id)
 ORDER BY sort_at, id LIMIT :most;

-- name: inbox_at
SELECT * FROM cases
 WHERE closed_at IS NULL AND desk = :site
   AND (:owner = 0 OR owner_id = :owner)
   AND (:state = '' OR state = :state)
   AND (:kind = '' OR kind = :kind)
   AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
   AND (sort_at, id) > (:after_at, :after_id)
 ORDER BY sort_at, id LIMIT :most;

-- name: inbox_kind
SELECT * FROM cases
 WHERE closed_at IS NULL AND kind = :kind
   AND (:owner = 0 OR owner_id = :owner)
   AND (:state = '' OR state = :state)
   AND (:site = '' OR desk = :site)
   AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
   AND (sort_at, id) > (:after_at, :after_id)
 ORDER BY sort_at, id LIMIT :most;

-- name: inbox_at_kind
SELECT * FROM cases
 WHERE closed_at IS NULL AND desk = :site
   AND kind = :kind
   AND (:owner = 0 OR owner_id = :owner)
   AND (:state = '' OR state = :state)
   AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
   AND (sort_at, id) > (:after_at, :after_id)
 ORDER BY sort_at, id LIMIT :most;

-- name: inbox_at_in
SELECT * FROM cases
 WHERE closed_at IS NULL AND desk = :site
   AND state = :state
   AND (:owner = 0 OR owner_id = :owner)
   AND (:kind = '' OR kind = :kind)
   AND (badge <> :not_about OR :not_about = '' OR kind NOT IN ('complaint', 'cannot_get_done', 'bad_rating'))
   AND (sort_at, id) > (:after_at, :after_id)
 ORDER BY sort_at, id LIMIT :most;

-- name: case_event_add^
INSERT INTO case_events (case_id, what, staff_id, by_citizen, detail, words, message_id, at)
VALUES (:case_id, :what, :staff_id, :by_citizen, :detail, :words, :message_id, :now)
RETURNING id;

-- name: case_events
-- the ledger, oldest first, and what became of each message to the citizen
SELECT e.id, e.case_id, e.what, e.staff_id, e.by_citizen, e.detail, e.words, e.message_id, e.at,
       m.state AS delivery, m.error AS trouble
  FROM case_events e LEFT JOIN messages m ON m.id = e.message_id
 WHERE e.case_id = :case_id AND e.id > :after ORDER BY e.id LIMIT :most;

-- name: case_event_get^
SELECT e.id, e.case_id, e.what, e.staff_id, e.by_citizen, e.detail, e.words, e.message_id, e.at,
       NULL AS delivery, NULL AS trouble
  FROM case_events e WHERE e.id = :id;

-- name: case_words_to_citizen^
-- the newest words the citizen was told
SELECT e.id, e.case_id, e.what, e.staff_id, e.by_citizen, e.detail, e.words, e.message_id, e.at,
       NULL AS delivery, NULL AS trouble
  FROM case_events e
 WHERE e.case_id = :case_id AND e.what IN ('replied', 'asked', 'answered', 'closed') AND e.words IS NOT NULL
 ORDER BY e.id DESC LIMIT 1;

-- name: case_promise_add!
INSERT INTO case_promises (case_id, event_id, day, due_at, state) VALUES (:case_id, :event_id, :day, :due, 'open');

-- name: case_promises_due
SELECT id, case_id, event_id, day, due_at, state FROM case_promises
 WHERE state = 'open' AND due_at <= :now ORDER BY due_at, id LIMIT :most;

-- name: case_promises_of
SELECT id, case_id, event_id, day, due_at, state FROM case_promises WHERE case_id = :case_id ORDER BY id LIMIT 100;

-- name: case_promise_told^
UPDATE case_promises SET state = 'told' WHERE id = :id AND state || '' = 'open' RETURNING id;

-- name: case_promises_kept
-- those whose day has come, or all
UPDATE case_promises SET state = 'kept'
 WHERE case_id = :case_id AND (state || '' = 'told' OR (state || '' = 'open' AND :every = 1)) RETURNING id;

-- name: case_term_add!
INSERT INTO case_terms (term, case_id) VALUES (:term, :case_id) ON CONFLICT DO NOTHING;

-- name: case_unread_add!
INSERT INTO case_unread (case_id) VALUES (:case_id) ON CONFLICT DO NOTHING;

-- name: case_term_count^
-- how rare a term is; more than so many are as good as everywhere
SELECT COUNT(*) AS count FROM (SELECT 1 FROM case_terms WHERE term = :term LIMIT :most) few;

-- name: cases_found
-- newest first; the first term is the rarest, and is walked: the others are looked up
SELECT c.*
  FROM case_terms t JOIN cases c ON c.id = t.case_id
 WHERE t.term = :first AND t.case_id < :before
   AND EXISTS (SELECT 1 FROM case_terms o WHERE o.term = :second AND o.case_id = t.case_id)
   AND EXISTS (SELECT 1 FROM case_terms o WHERE o.term = :third AND o.case_id = t.case_id)
   AND EXISTS (SELECT 1 FROM case_terms o WHERE o.term = :fourth AND o.case_id = t.case_id)
 ORDER BY t.case_id DESC LIMIT :most;

-- name: case_ratings_waiting^
-- whether the last thing a contact was told is that they may rate a case; which one
SELECT c.id AS case_id FROM messages m
  JOIN notices n ON n.id = m.notice_id
  JOIN cases c ON c.id = n.about_id
 WHERE m.id = (SELECT MAX(id) FROM messages WHERE contact_id = :contact_id AND way = 'out' AND state <> 'dropped')
   AND n.kind = 'rating' AND c.stars IS NULL;

-- name: case_to_rate^
-- the newest closed case of a contact that was asked about and not rated
SELECT c.id AS case_id FROM cases c
  JOIN notices n ON n.contact_id = c.contact_id AND n.kind = 'rating' AND n.about = 'case' AND n.about_id = c.id
 WHERE c.contact_id = :contact_id AND c.stars IS NULL AND n.state = 'queued' AND n.due_at > :since
 ORDER BY c.id DESC LIMIT 1;

-- name: cases_forget
-- the person goes; what was done stays
UPDATE cases SET contact_id = NULL, shown = 0, signed = '', version = version + 1 WHERE contact_id = :contact_id RETURNING id;

-- name: case_words_forget!
UPDATE case_events SET words = NULL
 WHERE case_id = :case_id AND (by_citizen = 1 OR what IN ('replied', 'asked', 'answered', 'closed', 'noted'));
