answer-security_guard_cert-materials =
    保安员证：年满{ $age }，带身份证、县级以上医院的体检证明、学历证明。
    学历要初中以上；指纹和照片由县级公安机关现场采集。
    要身体健康、品行良好，考试和审查都通过。
    各地报名安排不同，来之前可以问保安员证窗口。
answer-security_guard_cert-photo =
    保安员证的照片，由县级公安机关现场拍，同时采指纹。
    要不要另带照片，请问保安员证窗口。
answer-security_guard_cert-minor =
    保安员证要年满{ $age }才能申请。
answer-security_guard_cert-in_person =
    保安员证要本人到场：现场采指纹和照片，还要考试。
    考试由市级公安机关安排，机考或笔试，请问窗口最近的场次。
answer-security_guard_cert-agent_pickup =
    保安员证要本人报考：采指纹、拍照、考试，别人代替不了。
    能不能请人代领，请问发证的公安机关。
answer-security_guard_cert-other =
    报考保安员证：中国公民，年满{ $age }，初中以上学历，身体健康，品行良好。
    不能报的：有故意犯罪记录、被行政拘留{ $detentions }以上、被强制戒毒等。
    保安员证被吊销不满{ $revoked_within }，或不止一次被吊销的，也不能报。
    考试由市级公安机关组织，每年都有，机考或笔试。
    拿不准自己符不符合，请问保安员证窗口。
answer-security_guard_cert-exam_sittings =
    保安员考试每年至少{ $sittings }，由市级公安机关组织，机考或笔试。
    下一场什么时候、在哪里考，请问保安员证窗口。
