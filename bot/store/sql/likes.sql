-- name: cases_unread
-- newest first: what a hall had before it compared anything waits behind what comes in
SELECT case_id FROM case_unread ORDER BY case_id DESC LIMIT :most;

-- name: case_was_read^
-- no row back means that the case was changed meanwhile: it is read again
DELETE FROM case_unread
 WHERE case_id = :case_id AND EXISTS (SELECT 1 FROM cases WHERE id = :case_id AND version = :version)
RETURNING case_id;

-- name: case_unread_drop!
DELETE FROM case_unread WHERE case_id = :case_id;

-- name: case_concept_add!
INSERT INTO case_concepts (term, case_id) VALUES (:term, :case_id) ON CONFLICT DO NOTHING;

-- name: cases_with_concept
SELECT case_id FROM case_concepts WHERE term = :term ORDER BY case_id DESC LIMIT :most;

-- name: case_like_add!
INSERT INTO case_likes (case_id, other_id, likeness, state) VALUES (:case_id, :other_id, :likeness, 'open')
    ON CONFLICT DO NOTHING;

-- name: case_like_refuse!
INSERT INTO case_likes (case_id, other_id, likeness, state) VALUES (:case_id, :other_id, 0, 'refused')
    ON CONFLICT (case_id, other_id) DO UPDATE SET state = 'refused';

-- name: case_likes_of
-- the likest first, with the class each is in
SELECT n.like_id, n.likeness, m.class_id
  FROM (SELECT * FROM (SELECT other_id AS like_id, likeness FROM case_likes
                        WHERE case_id = :case_id AND state = 'open' LIMIT 100) earlier
         UNION ALL
        SELECT * FROM (SELECT case_id AS like_id, likeness FROM case_likes
                        WHERE other_id = :case_id AND state = 'open' ORDER BY case_id DESC LIMIT 100) later) n
  LEFT JOIN class_members m ON m.case_id = n.like_id
 ORDER BY n.likeness DESC, n.like_id DESC LIMIT :most;

-- name: case_likes_newest
-- pairs of the newest cases, neither of them in a class
SELECT n.case_id, n.other_id
  FROM (SELECT case_id, other_id FROM case_likes WHERE state = 'open' ORDER BY case_id DESC, other_id DESC LIMIT :most) n
 WHERE NOT EXISTS (SELECT 1 FROM class_members m WHERE m.case_id = n.case_id)
   AND NOT EXISTS (SELECT 1 FROM class_members m WHERE m.case_id = n.other_id);

-- name: case_likes_of_class
-- cases like one of the newest members, in no class and not refused for this one
SELECT n.like_id, MAX(n.likeness) AS likeness
  FROM (SELECT l.case_id AS like_id, l.likeness
          FROM (SELECT case_id FROM class_members WHERE class_id = :class_id ORDER BY case_id DESC LIMIT 200) m
          JOIN case_likes l ON l.other_id = m.case_id WHERE l.state = 'open'
         UNION ALL
        SELECT l.other_id AS like_id, l.likeness
          FROM (SELECT case_id FROM class_members WHERE class_id = :class_id ORDER BY case_id DESC LIMIT 200) m
          JOIN case_likes l ON l.case_id = m.case_id WHERE l.state = 'open') n
 WHERE NOT EXISTS (SELECT 1 FROM class_members o WHERE o.case_id = n.like_id)
   AND NOT EXISTS (SELECT 1 FROM class_refusals r WHERE r.case_id = n.like_id AND r.class_id = :class_id)
 GROUP BY n.like_id ORDER BY MAX(n.likeness) DESC, n.like_id DESC LIMIT :most;
