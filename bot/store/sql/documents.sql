-- name: document_add^
-- no row back means that the receipt is known
INSERT INTO documents (receipt, item, state, since, site, accepted_on, person, check_value, parcel, family)
VALUES (:receipt, :item, :state, :since, :site, :accepted_on, :person, :check_value, :parcel, :family)
    ON CONFLICT (receipt) DO NOTHING
RETURNING id;

-- name: document_get^
SELECT id, receipt, item, state, since, site, accepted_on, person, parcel, family FROM documents WHERE id = :id;

-- name: document_of_receipt^
SELECT id, receipt, item, state, since, site, accepted_on, person, check_value, parcel, family
  FROM documents WHERE receipt = :receipt;

-- name: document_change^
-- no row back means that somebody else changed its state meanwhile
UPDATE documents SET state = :state, since = :since, site = :site, accepted_on = :accepted_on, person = :person,
                     check_value = :check_value, parcel = :parcel, family = :family, rung_at = NULL
 WHERE id = :id AND state = :before RETURNING id;

-- name: document_changed!
INSERT INTO document_changes (document_id, state_before, state_after, who, why, changed_at)
VALUES (:document_id, :before, :after, :who, :why, :now);

-- name: document_changes
SELECT state_before, state_after, who, why, changed_at FROM document_changes
 WHERE document_id = :document_id ORDER BY id LIMIT :most;

-- name: documents_followed
SELECT d.id, d.receipt, d.item, d.state, d.since, d.site, d.accepted_on, d.person, d.parcel, d.family
  FROM follows f JOIN documents d ON d.id = f.document_id
 WHERE f.contact_id = :contact_id ORDER BY f.since DESC, d.id DESC LIMIT :most;

-- name: document_follow!
INSERT INTO follows (document_id, contact_id, since) VALUES (:document_id, :contact_id, :now)
    ON CONFLICT (document_id, contact_id) DO NOTHING;

-- name: document_unfollow^
DELETE FROM follows WHERE document_id = :document_id AND contact_id = :contact_id RETURNING document_id;

-- name: document_follows^
SELECT document_id FROM follows WHERE document_id = :document_id AND contact_id = :contact_id;

-- name: document_followers
SELECT contact_id FROM follows WHERE document_id = :document_id ORDER BY contact_id;

-- name: document_check_try^
-- counts as wrong until document_check_right takes it back; no row back means five wrong ones within the hour
INSERT INTO document_checks (who, t1, t2, t3, t4, t5) VALUES (:who, :now, 0, 0, 0, 0)
    ON CONFLICT (who) DO UPDATE
   SET t5 = document_checks.t4, t4 = document_checks.t3, t3 = document_checks.t2, t2 = document_checks.t1, t1 = :now
 WHERE document_checks.t5 <= :since
RETURNING t1;

-- name: document_check_right!
UPDATE document_checks SET t1 = t2, t2 = t3, t3 = t4, t4 = t5, t5 = 0 WHERE who = :who;

-- name: document_checks_purge
DELETE FROM document_checks WHERE who IN (SELECT who FROM document_checks WHERE t1 <= :before LIMIT :most)
RETURNING who;

-- name: documents_to_ring
-- ready since then and nobody rang, the longest first
SELECT id, receipt, item, state, since, site, accepted_on, person, parcel, family FROM documents
 WHERE state = 'ready' AND since <= :before AND rung_at IS NULL ORDER BY since, id LIMIT :most;

-- name: document_rung^
UPDATE documents SET rung_at = :now WHERE id = :id AND rung_at IS NULL RETURNING id;

-- name: documents_of_families
SELECT id, receipt, item, state, since, site, accepted_on, person, parcel, family FROM documents
 WHERE state || '' = 'ready' AND family <> '' ORDER BY family, site, since LIMIT :most;

-- name: document_parcel_mates^
SELECT COUNT(*) AS count FROM documents WHERE parcel = :parcel AND parcel <> '' AND family = :family;

-- name: documents_purge
-- handed over so long ago that nobody will ask; its history goes with it
DELETE FROM documents WHERE id IN (
       SELECT id FROM documents WHERE state = 'collected' AND since < :before ORDER BY since LIMIT :most)
RETURNING id;
