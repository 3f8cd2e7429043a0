-- name: paper_add^
INSERT INTO missing_papers (document_id, contact_id, item, site, until_on, sealed, state, staff_id, added_by, added_at)
VALUES (:document_id, :contact_id, :item, :site, :until_on, :sealed, 'open', :staff_id, :by, :now)
RETURNING id;

-- name: paper_get^
SELECT id, document_id, contact_id, item, site, until_on, sealed, state, waived, staff_id FROM missing_papers WHERE id = :id;

-- name: paper_ended^
-- it came, or is not needed after all; no row back means that this was so before
UPDATE missing_papers SET state = 'received', received_by = :by, received_at = :now, waived = :waived
 WHERE id = :id AND state || '' = 'open' RETURNING id;

-- name: paper_move^
UPDATE missing_papers SET until_on = :until_on
 WHERE id = :id AND state || '' = 'open' AND until_on <> :until_on RETURNING id;

-- name: papers_open_before
SELECT id, document_id, contact_id, item, site, until_on, sealed, state, waived, staff_id FROM missing_papers
 WHERE state = 'open' AND until_on < :day ORDER BY until_on, id LIMIT :most;

-- name: papers_of_document
SELECT id, document_id, contact_id, item, site, until_on, sealed, state, waived, staff_id FROM missing_papers
 WHERE document_id = :document_id AND state || '' = 'open' ORDER BY until_on, id;

-- name: papers_purge
DELETE FROM missing_papers WHERE id IN (
       SELECT id FROM missing_papers WHERE state = 'received' AND received_at < :before ORDER BY received_at LIMIT :most)
RETURNING id;
