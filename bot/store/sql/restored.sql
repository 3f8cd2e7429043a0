-- name: restored_messages
-- as after a crash: handed over or not, nobody knows
UPDATE messages SET state = 'unknown', error = 'restored from a backup'
 WHERE state IN ('queued', 'sending') AND (state = 'sending' OR CAST(:waiting AS INTEGER) = 1) RETURNING id;

-- name: restored_notices
UPDATE notices SET state = 'dropped', decided_at = :now, why = 'restored'
 WHERE state = 'pending' AND due_at <= :now RETURNING id;
