-- The message that carries a code to sign in: one that never arrived is nobody's to use.
ALTER TABLE desk_codes ADD COLUMN message_id BIGINT;
