answer-birth_registration-processing_time =
    Register a newborn within { $within } of birth, or later; how long the window takes has no national figure.
    Please ask the local household window or { $city_hotline }.
answer-birth_registration-renewal_window =
    Register a newborn within { $within } of birth.
    Past that? You still can: ask the household window soon what to bring.
answer-birth_registration-materials =
    For a newborn, usually: birth medical certificate, parents' household book and ID cards, marriage certificate if married.
    Parents who are not married can register their child too.
    Parents of different ethnic groups may have to confirm the child's together.
    Lists differ a little from place to place: please confirm at the household window before you come.
answer-birth_registration-in_person =
    It need not be the parents: the head of household, a relative, a carer or a neighbour can register the birth.
    Parents of different ethnic groups may both be needed to confirm the child's.
    If one of you cannot come, please ask the household window first.
answer-birth_registration-agent_pickup =
    Someone else can register the birth: the head of household, a relative, a carer or a neighbour.
    Ask the household window first whether a written authorisation is needed.
answer-birth_registration-minor =
    Register a newborn within { $within } of birth; the head of household, a relative, a carer or a neighbour can do it.
    A child who is a foreign citizen: register at the exit-entry office within { $foreign_within } of birth instead.
    Parents who are not married can register their child too; please confirm the papers at the household window.
    For the papers, ask me “birth registration, what to bring”.
answer-birth_registration-cross_province =
    Birth registration away from home is being opened step by step; places differ.
    Please confirm first with the police station where the child will be registered, or { $city_hotline }.
answer-birth_registration-other =
    Register a newborn within { $within } of birth; later is still possible.
    The head of household, a relative, a carer or a neighbour can do it.
    Parents who are not married can register their child too; please confirm the papers at the household window.
    A child who is a foreign citizen: at the exit-entry office within { $foreign_within } of birth.
answer-birth_registration-newborn_foreigner =
    A child of foreign nationality born in China: register with the exit-entry office within { $foreign_within } of birth.
    If one parent is Chinese, ask the window first which way applies.
answer-birth_registration-register_within =
    Register the birth within { $within }; it can still be done later.
    The head of household, a relative, a carer or a neighbour may do it.
answer-birth_registration-unmarried =
    Yes: parents who are not married can register their child too.
    Usually bring the birth medical certificate and the parents’ household book and ID cards; please confirm with the household window.
