-- Indexes of what is unfinished that only the statement meant for them may use: it has to write the state as it stands
-- here. A planner that last saw an empty queue takes any index of the unfinished to be as good as any other.
DROP INDEX messages_in_turn;
CREATE INDEX messages_in_turn ON messages ((notice_id IS NOT NULL), id) WHERE state || '' = 'queued';
DROP INDEX waitlist_line;
CREATE INDEX waitlist_line ON waitlist (site, day, id) WHERE state || '' = 'waiting';
DROP INDEX handovers_of_case;
CREATE INDEX handovers_of_case ON handovers (case_id) WHERE state || '' IN ('waiting', 'talking');
DROP INDEX handovers_live;
CREATE INDEX handovers_live ON handovers (id) WHERE state || '' <> 'ended';
DROP INDEX documents_of_families;
CREATE INDEX documents_of_families ON documents (family, site, since) WHERE state || '' = 'ready' AND family <> '';
DROP INDEX documents_ready_at;
CREATE INDEX documents_ready_at ON documents (site) WHERE state || '' = 'ready' AND family = '';
-- What somebody is still to be told is found among all they were told.
DROP INDEX notices_ahead;
