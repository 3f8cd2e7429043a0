-- name: fetch_add!
INSERT INTO attachment_fetches (attachment_id, channel, pointer, due_at) VALUES (:id, :channel, :pointer, :now);

-- name: fetches_claim
-- what may be tried now is ours until the lease ends
UPDATE attachment_fetches SET tries = tries + 1, due_at = :lease_until
 WHERE why || '' = '' AND due_at <= :now AND attachment_id IN (
       SELECT attachment_id FROM attachment_fetches
        WHERE why = '' AND channel = :channel AND due_at <= :now ORDER BY due_at LIMIT :most)
RETURNING attachment_id, pointer, tries;

-- name: fetches_free!
-- whoever tried has stopped
UPDATE attachment_fetches SET due_at = :now WHERE why = '' AND channel = :channel AND due_at > :now;

-- name: fetch_again!
UPDATE attachment_fetches SET due_at = :due WHERE attachment_id = :id AND why || '' = '';

-- name: fetch_give_up!
UPDATE attachment_fetches SET why = :why, due_at = :due WHERE attachment_id = :id AND why || '' = '';

-- name: fetch_end!
DELETE FROM attachment_fetches WHERE attachment_id = :id;

-- name: fetches_untold^
-- whoever has waited longest to be told
SELECT a.contact_id, a.by_staff FROM attachment_fetches f JOIN attachments a ON a.id = f.attachment_id
 WHERE f.why <> '' AND f.due_at <= :now ORDER BY f.due_at LIMIT 1;

-- name: fetches_tell
-- once: all that was given up of what one person sent, or staff to them
DELETE FROM attachment_fetches WHERE attachment_id IN (
       SELECT f.attachment_id FROM attachments a JOIN attachment_fetches f ON f.attachment_id = a.id
        WHERE a.contact_id = :contact_id AND a.by_staff = :by_staff AND f.why || '' <> '')
RETURNING attachment_id, why;
