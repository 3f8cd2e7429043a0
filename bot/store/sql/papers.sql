-- name: paper_add^
INSERT INTO missing_papers (document_id, contact_id, item, site, until_on, sealed, state, added_by, added_at)
VALUES (:document_id, :contact_id, :item, :site, :until_on, :sealed, 'open', :by, :now)
RETURNING id;

-- name: paper_get^
SELECT id, document_id, contact_id, item, site, until_on, sealed, state FROM missing_papers WHERE id = :id;

-- name: paper_received^
-- no row back means that it was received before
UPDATE missing_papers SET state = 'received', received_by = :by, received_at = :now
 WHERE id = :id AND state = 'open' RETURNING id;

-- name: papers_overdue
SELECT id, document_id, contact_id, item, site, until_on, sealed, state FROM missing_papers
 WHERE state = 'open' AND until_on < :today ORDER BY until_on, id LIMIT :most;

-- name: papers_of_document
SELECT id, document_id, contact_id, item, site, until_on, sealed, state FROM missing_papers
 WHERE document_id = :document_id AND state = 'open' ORDER BY until_on, id;

-- name: papers_purge
DELETE FROM missing_papers WHERE id IN (
       SELECT id FROM missing_papers WHERE state = 'received' AND received_at < :before ORDER BY received_at LIMIT :most)
RETURNING id;
