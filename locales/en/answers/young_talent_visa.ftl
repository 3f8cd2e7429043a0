answer-young_talent_visa-other =
    The K visa is for young foreign talent in science and technology; no inviting body in China is needed.
    Chinese embassies and consulates issue it: please ask them about the conditions, or call { $hotline }.
