answer-young_talent_visa-other =
    K字签证：发给外国青年科技人才，不需要国内的邀请单位。
    签证在境外由中国使领馆办；条件请问使领馆，或拨打{ $hotline }。
