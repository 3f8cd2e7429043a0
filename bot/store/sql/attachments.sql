-- name: attachment_add^
INSERT INTO attachments (contact_id, case_id, event_id, by_staff, state, kind, mime, size, width, height, seconds,
       source, at, arrival)
VALUES (:contact_id, NULL, NULL, :by_staff, 'held', :kind, :mime, :size, :width, :height, :seconds, :source, :now,
       :arrival)
RETURNING id;

-- name: attachment_fill!
INSERT INTO attachment_contents (attachment_id, content) VALUES (:id, :content);

-- name: attachment_arrive^
-- once, and not what nobody wants any more
UPDATE attachments SET arrival = 'here', kind = :kind, mime = :mime, size = :size, width = :width, height = :height,
       seconds = :seconds
 WHERE id = :id AND arrival = 'wanted' AND state <> 'dropped' RETURNING *;

-- name: attachment_lose^
UPDATE attachments SET arrival = 'lost', state = CASE WHEN state = 'held' THEN 'dropped' ELSE state END
 WHERE id = :id AND arrival = 'wanted' RETURNING *;

-- name: attachment_get^
SELECT * FROM attachments WHERE id = :id;

-- name: attachment_content^
SELECT content FROM attachment_contents WHERE attachment_id = :id;

-- name: attachments_held_by
-- what waits for its use, oldest first
SELECT * FROM attachments
 WHERE contact_id = :contact_id AND at >= :since AND state || '' = 'held' AND by_staff = :by_staff ORDER BY id LIMIT 200;

-- name: attachments_sent_since^
SELECT COUNT(*) AS count FROM attachments WHERE contact_id = :contact_id AND at >= :since AND by_staff = 0;

-- name: attachments_in
SELECT * FROM attachments WHERE case_id = :case_id ORDER BY id LIMIT :most;

-- name: attachment_give^
-- once: what has gone somewhere goes nowhere else
UPDATE attachments SET state = 'given', case_id = :case_id, event_id = :event_id
 WHERE id = :id AND state || '' = 'held' RETURNING id;

-- name: attachment_drop^
UPDATE attachments SET state = 'dropped' WHERE id = :id AND state || '' = 'held' RETURNING id;

-- name: attachment_empty!
DELETE FROM attachment_contents WHERE attachment_id = :id;

-- name: attachments_stale
-- waited too long
SELECT id FROM attachments WHERE state = 'held' AND at < :before ORDER BY at LIMIT :most;

-- name: attachments_forgotten
-- rows that only counted
DELETE FROM attachments WHERE id IN (
       SELECT id FROM attachments WHERE state = 'dropped' AND at < :before ORDER BY at LIMIT :most)
RETURNING id;

-- name: attachments_over
-- of cases that have been closed for long
DELETE FROM attachments WHERE id IN (
       SELECT a.id FROM attachments a JOIN cases c ON c.id = a.case_id
        WHERE a.state = 'given' AND a.at < :before AND c.closed_at < :before ORDER BY a.at LIMIT :most)
RETURNING id;

-- name: attachments_forget
DELETE FROM attachments WHERE contact_id = :contact_id RETURNING id;

-- name: attachments_of_contact
SELECT * FROM attachments WHERE contact_id = :contact_id ORDER BY id LIMIT :most;
