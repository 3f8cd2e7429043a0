-- What a platform has told of and not yet handed over. arrival: 'wanted' until what an attachment shows is 'here', or
-- 'lost' when it was refused or could not be had. Its row in attachment_fetches is the job: due_at is when to try, or,
-- while somebody tries, when another one may; why is the text that tells why it is given up, then due_at is when the
-- person is told. A finished job is deleted. pointer (sealed) is where the platform keeps it. The times are real time.
ALTER TABLE attachments ADD COLUMN arrival TEXT NOT NULL DEFAULT 'here' CHECK (arrival IN ('here', 'wanted', 'lost'));

CREATE TABLE attachment_fetches (
    attachment_id BIGINT PRIMARY KEY REFERENCES attachments (id) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    pointer BYTEA NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    due_at BIGINT NOT NULL,
    why TEXT NOT NULL DEFAULT ''
);
CREATE INDEX attachment_fetches_due ON attachment_fetches (channel, due_at) WHERE why = '';
CREATE INDEX attachment_fetches_untold ON attachment_fetches (due_at) WHERE why <> '';
