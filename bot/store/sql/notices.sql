-- name: notice_add!
INSERT INTO notices (contact_id, kind, about, about_id, subject, due_at, state)
VALUES (:contact_id, :kind, :about, :about_id, :subject, :due, 'pending')
    ON CONFLICT (contact_id, kind, about, about_id) DO NOTHING;

-- name: notices_due
SELECT id, contact_id, kind, about, about_id, subject, due_at FROM notices
 WHERE state = 'pending' AND due_at <= :now ORDER BY due_at, id LIMIT :most;

-- name: notice_get^
SELECT id, contact_id, kind, about, about_id, subject, due_at FROM notices WHERE id = :id;

-- name: notice_postpone!
-- queued, but its sending fell into quiet hours: it is decided anew when they end
UPDATE notices SET state = 'pending' WHERE id = :id AND state = 'queued';

-- name: notice_decide^
-- one decision a notice, ever; no row back means somebody else made it
UPDATE notices SET state = :state WHERE id = :id AND state = 'pending' RETURNING id;

-- name: notice_forget!
DELETE FROM notices WHERE id = :id;
