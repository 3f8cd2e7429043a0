# 繁體由簡體自動轉換；只有轉換不合適的句子才寫在這裡。

# 別的語言用它自己的字來寫，不懂繁體的人才認得出。
web-language-zh-Hans = 简体
language-zh-Hans = 简体中文
