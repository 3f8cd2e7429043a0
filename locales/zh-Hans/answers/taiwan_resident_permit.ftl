answer-taiwan_resident_permit-other =
    台湾居民来往大陆通行证（台胞证）：{ $validity }有效，或{ $validity_single }一次有效。
    多少钱、几天、在哪里办，我没有核实过的规定。
    台湾居民在大陆长住办的居住证，也没有核实过，和内地居民的不一样。
    请拨打{ $hotline }，或问出入境窗口。
