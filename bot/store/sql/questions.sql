-- name: question_keep!
-- one a contact, however often it is asked; asked again without an answer, it is open again
INSERT INTO questions (contact_id, service, attribute, wording, conditions, text, language, state, asked_at)
VALUES (:contact_id, :service, :attribute, :wording, :conditions, :text, :language, 'open', :now)
    ON CONFLICT (contact_id, service, attribute, wording) DO UPDATE
   SET conditions = excluded.conditions, language = excluded.language, state = 'open', asked_at = excluded.asked_at,
       text = CASE WHEN excluded.text = '' THEN questions.text ELSE excluded.text END;

-- name: question_answered!
UPDATE questions SET state = 'answered'
 WHERE contact_id = :contact_id AND service = :service AND attribute = :attribute AND wording = ''
   AND state <> 'answered';

-- name: question_get^
SELECT id, contact_id, service, attribute, conditions, state FROM questions WHERE id = :id;

-- name: questions_waiting
-- every question that was understood and waits for an answer, whoever asked it
SELECT DISTINCT service, attribute, conditions FROM questions WHERE state = 'open' AND service <> '';

-- name: questions_tell
-- these are told now; whoever gets a row back has to see to it
UPDATE questions SET state = 'told'
 WHERE state || '' = 'open' AND id IN (
       SELECT id FROM questions
        WHERE state = 'open' AND service = :service AND attribute = :attribute AND conditions = :conditions
        ORDER BY id LIMIT :most)
RETURNING id, contact_id;

-- name: question_reopen!
-- it was to be told, but there is no answer any more
UPDATE questions SET state = 'open' WHERE id = :id AND state = 'told';

-- name: questions_ranked
-- those that were not understood count from so many people on
SELECT service, attribute, wording, COUNT(*) AS people, MAX(asked_at) AS asked_at, MAX(text) AS text FROM questions
 WHERE state = 'open'
 GROUP BY service, attribute, wording
HAVING wording = '' OR COUNT(*) >= :several
 ORDER BY people DESC, asked_at DESC, service, attribute, wording LIMIT :most;

-- name: questions_examples
SELECT text FROM questions
 WHERE state = 'open' AND service = :service AND attribute = :attribute AND wording = :wording AND text <> ''
 GROUP BY text ORDER BY COUNT(*) DESC, MAX(asked_at) DESC, text LIMIT :most;

-- name: questions_purge
DELETE FROM questions WHERE id IN (SELECT id FROM questions WHERE asked_at < :before ORDER BY id LIMIT :most)
RETURNING id;
