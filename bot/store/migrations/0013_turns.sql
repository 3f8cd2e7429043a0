-- What waits to be sent, in the order in which it is taken: a courier that has fallen behind must not read it all.

CREATE INDEX messages_in_turn ON messages ((notice_id IS NOT NULL), id) WHERE state = 'queued';
