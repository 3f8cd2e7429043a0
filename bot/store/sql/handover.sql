-- name: handover_add^
-- no row back means that they are with a person already
INSERT INTO handovers (contact_id, case_id, state, asked_at, until)
VALUES (:contact_id, :case_id, 'waiting', :now, :until)
    ON CONFLICT DO NOTHING
RETURNING id;

-- name: handover_of^
SELECT * FROM handovers WHERE contact_id = :contact_id AND state IN ('waiting', 'talking');

-- name: handover_in^
SELECT * FROM handovers WHERE case_id = :case_id AND state || '' IN ('waiting', 'talking');

-- name: handover_take^
UPDATE handovers SET state = 'talking', taken_at = :now WHERE id = :id AND state || '' = 'waiting' RETURNING id;

-- name: handover_end^
-- it ended; "over" where the bot has yet to take the conversation back
UPDATE handovers SET state = :state, why = :why, ended_at = :now
 WHERE id = :id AND state || '' IN ('waiting', 'talking') RETURNING id;

-- name: handover_back^
UPDATE handovers SET state = 'ended' WHERE id = :id AND state || '' = 'over' RETURNING id;

-- name: handovers_live
-- everyone who is with a person, with the moment of the last word
SELECT h.*, (SELECT MAX(e.at) FROM case_events e WHERE e.case_id = h.case_id) AS last_at
  FROM handovers h WHERE h.state || '' <> 'ended' ORDER BY h.id LIMIT :most;

-- name: handover_waits
-- how long the last ones had to wait, in milliseconds
SELECT taken_at - asked_at AS waited FROM handovers WHERE taken_at IS NOT NULL ORDER BY taken_at DESC LIMIT :most;
