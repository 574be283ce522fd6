<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BlankSheet</name>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An I/O burst: the device, how long</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>I/O %1</source>
        <translation>I/O %1</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>执行期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>nice</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>彩票数</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <extracomment>Title of the second page of an exercise on paper</extracomment>
        <translation>答案：%1</translation>
    </message>
</context>
<context>
    <name>Classroom</name>
    <message>
        <source>end of the run</source>
        <translation>运行结束的时刻</translation>
    </message>
    <message>
        <source>CPU utilisation</source>
        <translation>CPU 利用率</translation>
    </message>
    <message>
        <source>context switches</source>
        <translation>上下文切换次数</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>number of processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>尚未出现</translation>
    </message>
    <message>
        <source>new</source>
        <translation>创建态</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪态</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行态</translation>
    </message>
    <message>
        <source>being switched to</source>
        <translation>正在切换</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>阻塞态</translation>
    </message>
    <message>
        <source>suspended, ready</source>
        <translation>就绪挂起态</translation>
    </message>
    <message>
        <source>suspended, blocked</source>
        <translation>阻塞挂起态</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>终止态</translation>
    </message>
    <message>
        <source>a zombie</source>
        <translation>僵尸</translation>
    </message>
    <message>
        <source>an orphan</source>
        <translation>孤儿</translation>
    </message>
    <message>
        <source>A process</source>
        <translation>某个进程</translation>
    </message>
    <message>
        <source>%1 is %2 at t = %3</source>
        <extracomment>Which process, in which state, when</extracomment>
        <translation>t = %3 时 %1 处于“%2”</translation>
    </message>
    <message>
        <source>%1 is %2 for at least %3 ticks on end</source>
        <extracomment>Which process, in which state, for how long</extracomment>
        <translation>%1 连续至少 %3 个时间单位处于“%2”</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>A measure, of which process</extracomment>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>平均%1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>正好是 %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不超过 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不少于 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A goal: what is measured, and what it is to be: &quot;waiting time of B: at most 4&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The run ends in a deadlock</source>
        <translation>运行以死锁告终</translation>
    </message>
    <message>
        <source>The run reaches a limit</source>
        <translation>运行达到了某个上限</translation>
    </message>
    <message>
        <source>All processes come to their end</source>
        <translation>所有进程都正常结束</translation>
    </message>
    <message>
        <source>What the lecturer has asked for</source>
        <translation>老师要求的结果</translation>
    </message>
    <message>
        <source>Hidden by the lecturer</source>
        <translation>老师已隐藏</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>what is to come</source>
        <translation>后面会发生的事</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>先猜后看</translation>
    </message>
    <message>
        <source>scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>interventions</source>
        <translation>干预</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Exam: up to t = %1.</source>
        <extracomment>The last moment that can be seen</extracomment>
        <translation>考试：只到 t = %1。</translation>
    </message>
    <message>
        <source>Hidden by the lecturer: %1.</source>
        <translation>老师已隐藏：%1。</translation>
    </message>
    <message>
        <source>Locked by the lecturer: %1.</source>
        <translation>老师已锁定：%1。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Its name: A, P1, editor</source>
        <translation>进程的名称：A、P1、editor</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Its colour: #1f77b4; empty for one of the window&apos;s own</source>
        <translation>进程的颜色：#1f77b4；留空则由窗口选定</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>When it arrives, in ticks</source>
        <translation>何时到达，以时间单位计</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>CPU and I/O in turn: 2 6 2; on a device: 2 6@disk 2</source>
        <translation>CPU 与 I/O 轮流：2 6 2；指定设备：2 6@disk 2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>The program that it runs, instead of bursts</source>
        <translation>进程运行的程序，代替各执行期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先数</translation>
    </message>
    <message>
        <source>Its priority number</source>
        <translation>进程的优先数</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>nice 值</translation>
    </message>
    <message>
        <source>Its nice value, for fair shares</source>
        <translation>进程的 nice 值，用于公平分配</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>彩票数</translation>
    </message>
    <message>
        <source>Its tickets in the lottery</source>
        <translation>进程在彩票调度中的彩票数</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>亲和性</translation>
    </message>
    <message>
        <source>The cores on which it may run: 0 2; empty for any</source>
        <translation>进程可以在哪些核上运行：0 2；留空则任意</translation>
    </message>
    <message>
        <source>Add a process</source>
        <translation>添加进程</translation>
    </message>
    <message>
        <source>Duplicate processes</source>
        <translation>复制进程</translation>
    </message>
    <message>
        <source>Remove processes</source>
        <translation>删除进程</translation>
    </message>
    <message>
        <source>Move processes</source>
        <translation>移动进程</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Load from the disk</source>
        <translation>从磁盘载入</translation>
    </message>
    <message>
        <source>What was changed in the run</source>
        <translation>观察时所作的改动</translation>
    </message>
    <message>
        <source>%1 of a process</source>
        <extracomment>A step that can be undone: what was typed into a column of the table of processes</extracomment>
        <translation>进程的%1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Name of a process, column of the table, what is wrong there</extracomment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Length of a burst</source>
        <translation>执行期的长度</translation>
    </message>
    <message>
        <source>Order of bursts</source>
        <translation>执行期的顺序</translation>
    </message>
    <message>
        <source>Add a burst</source>
        <translation>添加执行期</translation>
    </message>
    <message>
        <source>Split a burst</source>
        <translation>拆分执行期</translation>
    </message>
    <message>
        <source>Remove a burst</source>
        <translation>删除执行期</translation>
    </message>
    <message>
        <source>Add an intervention</source>
        <translation>添加干预</translation>
    </message>
    <message>
        <source>Remove interventions</source>
        <translation>删除干预</translation>
    </message>
    <message>
        <source>Order of interventions</source>
        <translation>干预的顺序</translation>
    </message>
    <message>
        <source>Moment of an intervention</source>
        <translation>干预的时刻</translation>
    </message>
    <message>
        <source>What an intervention does</source>
        <translation>干预的操作</translation>
    </message>
    <message>
        <source>Whom an intervention is about</source>
        <translation>干预的对象</translation>
    </message>
    <message>
        <source>Value of an intervention</source>
        <translation>干预的值</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Intervention %1: %2</source>
        <extracomment>Number of an intervention, what is wrong with it</extracomment>
        <translation>干预 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A setting, what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>When, in ticks</source>
        <translation>什么时候，以时间单位计</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The process&apos;s name, or pid 101</source>
        <translation>进程的名称，或 pid 101</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The new number; of a process added, its bursts: 2 6 2</source>
        <translation>新的数值；对添加的进程则是它的执行期：2 6 2</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>杀死</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Change priority</source>
        <translation>修改优先数</translation>
    </message>
    <message>
        <source>Change nice</source>
        <translation>修改 nice 值</translation>
    </message>
    <message>
        <source>Change tickets</source>
        <translation>修改彩票数</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Changes nothing: there is one core.</source>
        <translation>现在不起作用：只有一个核。</translation>
    </message>
    <message>
        <source>Changes nothing: all cores share one ready queue.</source>
        <translation>现在不起作用：所有核共用一个就绪队列。</translation>
    </message>
    <message>
        <source>Changes nothing without multiprogramming.</source>
        <translation>没有多道程序设计时不起作用。</translation>
    </message>
    <message>
        <source>Changes nothing: everybody is admitted at once.</source>
        <translation>现在不起作用：进程都立即进入内存。</translation>
    </message>
    <message>
        <source>Changes nothing: a context switch takes no time.</source>
        <translation>现在不起作用：上下文切换不花时间。</translation>
    </message>
    <message>
        <source>Changes nothing: no process runs a program.</source>
        <translation>现在不起作用：没有进程运行程序。</translation>
    </message>
    <message>
        <source>Changes nothing: the lengths of bursts are known.</source>
        <translation>现在不起作用：执行期的长度是已知的。</translation>
    </message>
    <message>
        <source>Changes nothing: nothing is left to chance.</source>
        <translation>现在不起作用：没有什么是随机的。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Import processes</source>
        <translation>导入进程</translation>
    </message>
    <message>
        <source>Random workload</source>
        <translation>随机负载</translation>
    </message>
    <message>
        <source>State a rule</source>
        <translation>写明规则</translation>
    </message>
    <message>
        <source>What is hidden from students</source>
        <translation>对学生隐藏的内容</translation>
    </message>
    <message>
        <source>What is locked</source>
        <translation>锁定的内容</translation>
    </message>
    <message>
        <source>The exam</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>The goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Unlock for editing</source>
        <translation>解锁以便编辑</translation>
    </message>
    <message>
        <source>Typing in a program</source>
        <translation>在程序中输入</translation>
    </message>
    <message>
        <source>Add a program</source>
        <translation>添加程序</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Rename a program</source>
        <translation>程序改名</translation>
    </message>
    <message>
        <source>Rename a file</source>
        <translation>文件改名</translation>
    </message>
    <message>
        <source>Remove a program</source>
        <translation>删除程序</translation>
    </message>
    <message>
        <source>Remove a file</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>Run a program as a process</source>
        <translation>让程序作为进程运行</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>输入文字</translation>
    </message>
    <message>
        <source>House format</source>
        <translation>统一格式</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Waiting time</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Turnaround time</source>
        <translation>周转时间</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Weighted turnaround</source>
        <translation>带权周转时间</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>总完成时间</translation>
    </message>
    <message>
        <source>Context switches</source>
        <translation>上下文切换次数</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>With headings</source>
        <translation>有列标题</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>无列标题</translation>
    </message>
    <message>
        <source>I/O %1</source>
        <translation>I/O %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Job list</source>
        <translation>作业列表</translation>
    </message>
    <message>
        <source>Usual unit</source>
        <extracomment>Unit of numbers without one, in an imported table</extracomment>
        <translation>默认单位</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <extracomment>What was recognised in a text that is imported</extracomment>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Something is wrong. What could be read is shown; mend the rest above.</source>
        <translation>有错误。下面是能读到的部分；请在上面改正其余部分。</translation>
    </message>
    <message>
        <source>Processes: %1.</source>
        <translation>进程 %1 个。</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8. Save it as “CSV UTF-8” and open it again.</source>
        <translation>%1 不是 UTF-8 文本。请另存为“CSV UTF-8”格式，再打开它。</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Scenario &amp;library</source>
        <translation>场景库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Processes in the &amp;table</source>
        <translation>表格中的进程(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>A&amp;udience&apos;s screen</source>
        <translation>听众的屏幕(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Lecture</source>
        <translation>讲课(&amp;L)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>Run t&amp;o the next</source>
        <translation>运行到下一个(&amp;O)</translation>
    </message>
    <message>
        <source>Pa&amp;ce</source>
        <translation>节奏(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>States in the &amp;diagram</source>
        <translation>状态图的状态(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Workload</name>
    <message>
        <source>%1: arrival %2, bursts %3</source>
        <translation>%1：到达 %2，执行期 %3</translation>
    </message>
</context>
<context>
    <name>added_arrival_differs</name>
    <message>
        <source>a process that is added arrives when it is added, at {at}; leave &quot;arrival&quot; out</source>
        <translation>中途加入的进程在加入的时刻 {at} 到达，请去掉 &quot;arrival&quot;</translation>
    </message>
</context>
<context>
    <name>ambiguity_arrival_and_io</name>
    <message>
        <source>Ambiguous: it matters at t = {t} whether arrivals join the ready queue before processes whose I/O ends at that moment, and no rule of the scenario says so.</source>
        <translation>答案不唯一：在 t = {t} 时，新到达的进程与 I/O 在该时刻完成的进程谁先进入就绪队列，会影响答案；场景中没有规则对此作出规定。</translation>
    </message>
</context>
<context>
    <name>ambiguity_arrival_and_leaving</name>
    <message>
        <source>Ambiguous: it matters at t = {t} whether arrivals join the ready queue before the process that leaves the core at that moment; &quot;tie&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，新到达的进程与该时刻离开核的进程谁先进入就绪队列，会影响答案；可用 &quot;tie&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_books</name>
    <message>
        <source>The answer is another under the conventions {books}.</source>
        <translation>在以下约定下答案不同：{books}。</translation>
    </message>
</context>
<context>
    <name>ambiguity_chance</name>
    <message>
        <source>Ambiguous: it matters at t = {t} what the seed draws.</source>
        <translation>答案不唯一：在 t = {t} 时，答案取决于随机种子抽出的结果。</translation>
    </message>
</context>
<context>
    <name>ambiguity_equal</name>
    <message>
        <source>Ambiguous: it matters at t = {t} who goes first among equals, who joined the ready queue or who arrived earlier; &quot;equal&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，条件相同者是先进入就绪队列的优先，还是先到达的优先，会影响答案；可用 &quot;equal&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_first_dispatch</name>
    <message>
        <source>Ambiguous: it matters at t = {t} whether a core&apos;s first dispatch costs a context switch; &quot;machine.first_dispatch_costs&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，核的首次调度是否也要付出上下文切换的开销，会影响答案；可用 &quot;machine.first_dispatch_costs&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_io_and_leaving</name>
    <message>
        <source>Ambiguous: it matters at t = {t} whether processes whose I/O ends join the ready queue before the process that leaves the core at that moment; &quot;tie&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，I/O 完成的进程与该时刻离开核的进程谁先进入就绪队列，会影响答案；可用 &quot;tie&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_larger_is_higher</name>
    <message>
        <source>Ambiguous: it matters at t = {t} whether a larger priority number is a higher or a lower priority; &quot;larger_is_higher&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，优先数越大优先级是越高还是越低，会影响答案；可用 &quot;larger_is_higher&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_last</name>
    <message>
        <source>Ambiguous: it matters at t = {t} how the lowest level is served; &quot;last&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，最低一级队列采用什么方式调度，会影响答案；可用 &quot;last&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_none</name>
    <message>
        <source>Unambiguous: one schedule under {count} {count|set|sets} of conventions.</source>
        <translation>答案唯一：在 {count} 组约定下，调度结果都相同。</translation>
    </message>
</context>
<context>
    <name>ambiguity_preempt</name>
    <message>
        <source>Ambiguous: it matters at t = {t} whether a process of a higher level takes the core at once or when the slice ends; &quot;preempt&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，高一级队列的进程是立即抢占，还是等到时间片结束，会影响答案；可用 &quot;preempt&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_preempted</name>
    <message>
        <source>Ambiguous: it matters at t = {t} whether a preempted process goes to the front or to the tail of its level; &quot;preempted&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，被抢占的进程回到本级队列的队首还是队尾，会影响答案；可用 &quot;preempted&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_quantum</name>
    <message>
        <source>Ambiguous: it matters at t = {t} how long the quanta of the levels are; &quot;quantum&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，各级队列的时间片有多长，会影响答案；可用 &quot;quantum&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_runs_either</name>
    <message>
        <source>From t = {t} on {own} has the core by the rules in force, and {other} otherwise.</source>
        <translation>从 t = {t} 起，按现行规则由 {own} 占用核，否则由 {other} 占用。</translation>
    </message>
</context>
<context>
    <name>ambiguity_runs_or_nobody</name>
    <message>
        <source>From t = {t} on {own} has the core by the rules in force, and nobody otherwise.</source>
        <translation>从 t = {t} 起，按现行规则由 {own} 占用核，否则核空闲。</translation>
    </message>
</context>
<context>
    <name>ambiguity_runs_otherwise</name>
    <message>
        <source>From t = {t} on nobody has the core by the rules in force, and {other} otherwise.</source>
        <translation>从 t = {t} 起，按现行规则核空闲，否则由 {other} 占用。</translation>
    </message>
</context>
<context>
    <name>ambiguity_slice</name>
    <message>
        <source>Ambiguous: it matters at t = {t} whether a preempted process keeps the rest of its slice; &quot;slice&quot; says so.</source>
        <translation>答案不唯一：在 t = {t} 时，被抢占的进程是否保留剩余的时间片，会影响答案；可用 &quot;slice&quot; 写明。</translation>
    </message>
</context>
<context>
    <name>ambiguity_together</name>
    <message>
        <source>It takes these rules together: {rules}.</source>
        <translation>以下规则要同时改变才会影响：{rules}。</translation>
    </message>
</context>
<context>
    <name>ambiguity_undecided</name>
    <message>
        <source>Undecided: no difference under the first {tried} of {count} sets of conventions; the rest would take too long.</source>
        <translation>未能判定：{count} 组约定中的前 {tried} 组没有差别，其余的耗时太长。</translation>
    </message>
</context>
<context>
    <name>answer_chart_cell</name>
    <message>
        <source>At t = {at} {right} has core {core}, not {found}.</source>
        <translation>t = {at} 时，{core} 号核上是 {right}，不是 {found}。</translation>
    </message>
</context>
<context>
    <name>answer_chart_idle</name>
    <message>
        <source>At t = {at} core {core} is idle: nobody is ready.</source>
        <translation>t = {at} 时 {core} 号核空闲：没有就绪的进程。</translation>
    </message>
</context>
<context>
    <name>answer_chart_not_idle</name>
    <message>
        <source>At t = {at} core {core} is not idle: {right} is ready.</source>
        <translation>t = {at} 时 {core} 号核不空闲：{right} 已经就绪。</translation>
    </message>
</context>
<context>
    <name>answer_click_state</name>
    <message>
        <source>{process} is in another state at t = {at}.</source>
        <translation>t = {at} 时 {process} 处在另一个状态。</translation>
    </message>
</context>
<context>
    <name>answer_empty</name>
    <message>
        <source>There is no answer yet.</source>
        <translation>还没有作答。</translation>
    </message>
</context>
<context>
    <name>answer_line_fails</name>
    <message>
        <source>With this line the program does something else.</source>
        <translation>换成这一行，程序做的就是别的事了。</translation>
    </message>
</context>
<context>
    <name>answer_missed</name>
    <message>
        <source>Right so far, but something is missing.</source>
        <translation>到这里都对，但还缺一些。</translation>
    </message>
</context>
<context>
    <name>answer_number_beside</name>
    <message>
        <source>Close: count again, one step at a time.</source>
        <translation>很接近了：再一步一步数一遍。</translation>
    </message>
</context>
<context>
    <name>answer_order_first</name>
    <message>
        <source>The order is not right from place {place} on.</source>
        <translation>从第 {place} 位起，次序不对。</translation>
    </message>
</context>
<context>
    <name>answer_table_cell</name>
    <message>
        <source>The {column} of {process} is not {found}.</source>
        <translation>{process} 的 {column} 不是 {found}。</translation>
    </message>
</context>
<context>
    <name>answer_table_chart</name>
    <message>
        <source>The {column} of {process} is reckoned right from your chart; the mistake is in the chart.</source>
        <translation>{process} 的 {column} 按你的图算得对；错在图上。</translation>
    </message>
</context>
<context>
    <name>answer_too_many</name>
    <message>
        <source>Something here does not belong to it.</source>
        <translation>这里多选了。</translation>
    </message>
</context>
<context>
    <name>ask_average_waiting</name>
    <message>
        <source>What will the average waiting time of all processes be?</source>
        <translation>所有进程的平均等待时间会是多少？</translation>
    </message>
</context>
<context>
    <name>ask_finish</name>
    <message>
        <source>When will {process} finish?</source>
        <translation>{process} 什么时候完成？</translation>
    </message>
</context>
<context>
    <name>ask_how_long</name>
    <message>
        <source>How many more ticks will {process} run before it leaves the core?</source>
        <translation>{process} 还会运行多少个时间单位才离开这个核？</translation>
    </message>
</context>
<context>
    <name>ask_next_line</name>
    <message>
        <source>Which line will {process} run next?</source>
        <translation>{process} 接下来执行哪一行？</translation>
    </message>
</context>
<context>
    <name>ask_next_print</name>
    <message>
        <source>What will be printed next?</source>
        <translation>接下来会打印什么？</translation>
    </message>
</context>
<context>
    <name>ask_next_process</name>
    <message>
        <source>Whom does the scheduler choose next?</source>
        <translation>调度程序接下来选谁？</translation>
    </message>
</context>
<context>
    <name>ask_next_process_core</name>
    <message>
        <source>Whom does the scheduler choose next for core {core}?</source>
        <translation>调度程序接下来为核 {core} 选谁？</translation>
    </message>
</context>
<context>
    <name>ask_state_at</name>
    <message>
        <source>Which state will {process} be in at t = {at}?</source>
        <translation>t = {at} 时，{process} 处于什么状态？</translation>
    </message>
</context>
<context>
    <name>burst_after_fault</name>
    <message>
        <source>nothing can come after a fault, which ends the process; put it last</source>
        <translation>致命错误会使进程终止，后面不能再有执行期，请把它放到最后</translation>
    </message>
</context>
<context>
    <name>burst_device_without_io</name>
    <message>
        <source>only &quot;io&quot; happens on a device; leave &quot;device&quot; out here</source>
        <translation>只有 &quot;io&quot; 才在设备上进行，请去掉这里的 &quot;device&quot;</translation>
    </message>
</context>
<context>
    <name>burst_not_one_kind</name>
    <message>
        <source>a burst has exactly one of &quot;cpu&quot;, &quot;io&quot; and &quot;fault&quot;</source>
        <translation>一个执行期只能是 &quot;cpu&quot;、&quot;io&quot;、&quot;fault&quot; 三者之一</translation>
    </message>
</context>
<context>
    <name>bursts_empty</name>
    <message>
        <source>&quot;bursts&quot; must have at least one burst, such as a &quot;cpu&quot; of 5 ticks</source>
        <translation>&quot;bursts&quot; 里至少要有一个执行期，例如 5 个时间单位的 &quot;cpu&quot;</translation>
    </message>
</context>
<context>
    <name>choice</name>
    <message>
        <source>fork</source>
        <translation>fork</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>理想</translation>
    </message>
    <message>
        <source>realistic</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>spawn</source>
        <translation>spawn</translation>
    </message>
    <message>
        <source>arrivals first</source>
        <translation>先处理到达</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>one for all cores</source>
        <translation>所有核共用一个</translation>
    </message>
    <message>
        <source>keeps the rest</source>
        <translation>保留剩余</translation>
    </message>
    <message>
        <source>one for each core</source>
        <translation>每核一个</translation>
    </message>
    <message>
        <source>round robin</source>
        <translation>时间片轮转</translation>
    </message>
    <message>
        <source>arrival order</source>
        <translation>先到达者</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>指数平均</translation>
    </message>
    <message>
        <source>FCFS</source>
        <translation>先来先服务</translation>
    </message>
    <message>
        <source>starts afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>the front</source>
        <translation>队首</translation>
    </message>
    <message>
        <source>preempted first</source>
        <translation>先处理离开核的进程</translation>
    </message>
    <message>
        <source>by priority</source>
        <translation>优先级高者先</translation>
    </message>
    <message>
        <source>queue order</source>
        <translation>先进队者</translation>
    </message>
    <message>
        <source>SJF</source>
        <translation>短作业优先</translation>
    </message>
    <message>
        <source>at slice end</source>
        <translation>时间片结束时</translation>
    </message>
    <message>
        <source>the tail</source>
        <translation>队尾</translation>
    </message>
</context>
<context>
    <name>clock_start_wrong</name>
    <message>
        <source>&quot;start&quot; must be a time of day such as 08:00, not {found}</source>
        <translation>&quot;start&quot; 应是一天中的时刻，例如 08:00，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>clock_tick_wrong</name>
    <message>
        <source>&quot;tick&quot; must be a number and a unit (ns, us, ms, s, min, h or d) such as 1 min, not {found}</source>
        <translation>&quot;tick&quot; 应是数字加单位（ns、us、ms、s、min、h 或 d），例如 1 min，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>color_wrong</name>
    <message>
        <source>&quot;color&quot; must be # and six hexadecimal digits such as #0072B2, not {found}</source>
        <translation>&quot;color&quot; 应是 # 加六位十六进制数字，例如 #0072B2，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>conventions</name>
    <message>
        <source>Procession</source>
        <translation>Procession</translation>
    </message>
    <message>
        <source>The house&apos;s own rules; every other set says where it differs.</source>
        <translation>Procession 自己的规则；其他各套约定说明与它的不同。</translation>
    </message>
    <message>
        <source>Silberschatz, Galvin and Gagne</source>
        <translation>Silberschatz、Galvin 与 Gagne</translation>
    </message>
    <message>
        <source>The lowest level of a multilevel feedback queue is first come first served; a blocked process is called waiting.</source>
        <translation>多级反馈队列的最低一级先来先服务；阻塞态称为等待态。</translation>
    </message>
    <message>
        <source>Tanenbaum and Bos</source>
        <translation>Tanenbaum 与 Bos</translation>
    </message>
    <message>
        <source>A larger number is a higher priority.</source>
        <translation>优先数越大，优先级越高。</translation>
    </message>
    <message>
        <source>Operating Systems: Three Easy Pieces</source>
        <translation>《操作系统导论》（OSTEP）</translation>
    </message>
    <message>
        <source>At one instant those who leave a core join the queue before those who arrive; shortest remaining time first is called STCF.</source>
        <translation>同一时刻，离开核的进程先于到达的进程进队；最短剩余时间优先称为 STCF。</translation>
    </message>
    <message>
        <source>Stallings</source>
        <translation>Stallings</translation>
    </message>
    <message>
        <source>Turnaround over service time is called normalized turnaround; quanta double from level to level of a multilevel feedback queue.</source>
        <translation>周转时间与服务时间之比称为归一化周转时间；多级反馈队列的时间片逐级加倍。</translation>
    </message>
    <message>
        <source>National entrance paper 408</source>
        <translation>408 统考</translation>
    </message>
    <message>
        <source>Arrivals join the queue first; a preempted process of a multilevel feedback queue goes to the tail with a fresh slice, quanta are 1, 2, 4 and so on; a core&apos;s first dispatch costs a switch too.</source>
        <translation>到达的进程先进队；多级反馈队列中被抢占的进程排到队尾，时间片重新开始，各级时间片为 1、2、4……；核的第一次调度也要切换。</translation>
    </message>
</context>
<context>
    <name>csv_cell_open</name>
    <message>
        <source>this quoted cell does not end; close it with a double quote</source>
        <translation>这个带引号的单元格没有结束，请补上双引号</translation>
    </message>
</context>
<context>
    <name>csv_cell_trailing</name>
    <message>
        <source>a comma or the end of the line must follow the closing quote</source>
        <translation>右引号之后应是逗号或行尾</translation>
    </message>
</context>
<context>
    <name>csv_column_missing</name>
    <message>
        <source>there is no column &quot;{column}&quot;; the columns are pid, arrival, burst and priority</source>
        <translation>缺少 &quot;{column}&quot; 列；应有的列是 pid、arrival、burst 和 priority</translation>
    </message>
</context>
<context>
    <name>csv_column_twice</name>
    <message>
        <source>the column &quot;{column}&quot; stands twice</source>
        <translation>&quot;{column}&quot; 列出现了两次</translation>
    </message>
</context>
<context>
    <name>csv_column_unknown</name>
    <message>
        <source>unknown column &quot;{column}&quot;; the columns are pid, arrival, burst and priority</source>
        <translation>不认识 &quot;{column}&quot; 列；可用的列是 pid、arrival、burst 和 priority</translation>
    </message>
</context>
<context>
    <name>csv_row_length</name>
    <message>
        <source>this row has {count} cells; it must have {wanted}</source>
        <translation>这一行有 {count} 个单元格，应有 {wanted} 个</translation>
    </message>
</context>
<context>
    <name>deadlock_alone</name>
    <message>
        <source>Deadlock at t = {t}: {members} waits for what only it could do itself.</source>
        <translation>死锁发生于 t = {t}：{members} 等待的事只有它自己能做。</translation>
    </message>
</context>
<context>
    <name>deadlock_arises</name>
    <message>
        <source>Deadlock at t = {t}: each of {members} waits for the next, and the last for the first.</source>
        <translation>死锁发生于 t = {t}：{members} 中每一个都等待下一个，最后一个等待第一个。</translation>
    </message>
</context>
<context>
    <name>deadlock_pair</name>
    <message>
        <source>Deadlock at t = {t}: {members} wait for each other.</source>
        <translation>死锁发生于 t = {t}：{members} 互相等待。</translation>
    </message>
</context>
<context>
    <name>deadlock_waits_for_child</name>
    <message>
        <source>{process} waits at line {line} until {whom} has ended.</source>
        <translation>{process} 在第 {line} 行等待 {whom} 结束。</translation>
    </message>
</context>
<context>
    <name>deadlock_waits_for_holder</name>
    <message>
        <source>{process} waits at line {line} for {place}, which {whom} holds.</source>
        <translation>{process} 在第 {line} 行等待由 {whom} 持有的 {place}。</translation>
    </message>
</context>
<context>
    <name>deadlock_waits_for_itself</name>
    <message>
        <source>{process} waits at line {line} for {place}, which it holds itself.</source>
        <translation>{process} 在第 {line} 行等待它自己持有的 {place}。</translation>
    </message>
</context>
<context>
    <name>deadlock_waits_for_nobody</name>
    <message>
        <source>{process} waits at line {line} for {place}, and nobody alive can let it go on.</source>
        <translation>{process} 在第 {line} 行等待 {place}，没有任何存活的进程能让它继续。</translation>
    </message>
</context>
<context>
    <name>deadlock_waits_for_other</name>
    <message>
        <source>{process} waits at line {line} for {place}, where only {whom} could do something.</source>
        <translation>{process} 在第 {line} 行等待 {place}，只有 {whom} 能使情况改变。</translation>
    </message>
</context>
<context>
    <name>deadlock_waits_in_library</name>
    <message>
        <source>{process} waits for {place} inside the library.</source>
        <translation>{process} 在库的内部等待 {place}。</translation>
    </message>
</context>
<context>
    <name>device_duplicate</name>
    <message>
        <source>the device &quot;{name}&quot; is declared twice; give each its own name</source>
        <translation>设备 &quot;{name}&quot; 声明了两次，请给每台设备不同的名字</translation>
    </message>
</context>
<context>
    <name>diagram</name>
    <message>
        <source>Only a running process can exit, for exiting is something it does. From any other state it ends only if it is killed.</source>
        <translation>退出是进程自己做的事，只有运行中的进程才做得到。在别的状态，它只有被杀死才会结束。</translation>
    </message>
    <message>
        <source>Only a running process can ask for something and wait for it: this one has no core to ask with.</source>
        <translation>只有运行中的进程才能提出请求并等待；它没有占用核，提不出请求。</translation>
    </message>
    <message>
        <source>It must first be admitted and join the ready queue: only among the ready does the scheduler choose.</source>
        <translation>它得先被接纳，进入就绪队列：调度程序只在就绪的进程里挑选。</translation>
    </message>
    <message>
        <source>It must first be ready: when its event happens it joins the ready queue, and who runs next is for the scheduler to decide.</source>
        <translation>它得先就绪：等的事件发生后，它进入就绪队列，接下来谁运行由调度程序决定。</translation>
    </message>
    <message>
        <source>It is not in memory: it must first be activated, and then wait its turn in the ready queue.</source>
        <translation>它不在内存里：得先被激活，再到就绪队列里等着轮到它。</translation>
    </message>
    <message>
        <source>It is not in memory, and its event has not happened: both must come first, and then its turn in the ready queue.</source>
        <translation>它不在内存里，等的事件也还没发生：这两件事都要先有，再到就绪队列里等着轮到它。</translation>
    </message>
    <message>
        <source>It is not in memory yet, so there is nothing to move out.</source>
        <translation>它还没有进入内存，没有什么可换出的。</translation>
    </message>
    <message>
        <source>Suspended while it waits, it goes on waiting: it is suspended ready only once its event has happened.</source>
        <translation>在等待时被挂起，它仍在等待；事件发生后，它才变成就绪挂起。</translation>
    </message>
    <message>
        <source>It waits for nothing: suspended while it runs, it is suspended ready.</source>
        <translation>它什么也不等：在运行时被挂起，它变成就绪挂起。</translation>
    </message>
    <message>
        <source>Two things are missing, its event and its place in memory, and they come one after the other.</source>
        <translation>还差两件事：事件发生、换回内存，它们一件一件地来。</translation>
    </message>
    <message>
        <source>It stays as it is until it does something or something is done to it.</source>
        <translation>它自己不动，别人也不动它，它就保持原样。</translation>
    </message>
    <message>
        <source>Nothing leads out of the end: the process is over.</source>
        <translation>终止之后没有出路：进程已经结束了。</translation>
    </message>
    <message>
        <source>A process is new only once, before it is first admitted.</source>
        <translation>进程只创建一次：被接纳之后就不会再回到创建态。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>创建态</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪态</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行态</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞态</translation>
    </message>
    <message>
        <source>Suspended ready</source>
        <translation>就绪挂起</translation>
    </message>
    <message>
        <source>Suspended blocked</source>
        <translation>阻塞挂起</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>终止态</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>接纳</translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>quantum over or preempted</source>
        <translation>时间片用完或被抢占</translation>
    </message>
    <message>
        <source>waits for an event</source>
        <translation>等待事件</translation>
    </message>
    <message>
        <source>event happens</source>
        <translation>事件发生</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>activate</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>%1 → %2. %3</source>
        <extracomment>From one state to another, then what leads there or why nothing does</extracomment>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>Admitted: taken into memory by the system; the process is acted upon.</source>
        <translation>接纳：由系统调入内存；进程是被动的。</translation>
    </message>
    <message>
        <source>Dispatch: the scheduler gives a core; the process is acted upon.</source>
        <translation>调度：由调度程序交给一个核；进程是被动的。</translation>
    </message>
    <message>
        <source>Quantum over or preempted: the core is taken away; the process is acted upon.</source>
        <translation>时间片用完或被抢占：核被收走；进程是被动的。</translation>
    </message>
    <message>
        <source>Waits for an event: asks for something and blocks itself; the process acts.</source>
        <translation>等待事件：提出请求，自己阻塞自己；进程是主动的。</translation>
    </message>
    <message>
        <source>Event happens: what was waited for is there; the process is acted upon.</source>
        <translation>事件发生：等的事情发生了，被唤醒；进程是被动的。</translation>
    </message>
    <message>
        <source>Exit: all is done, and it ends itself; the process acts.</source>
        <translation>退出：做完了，自己结束；进程是主动的。</translation>
    </message>
    <message>
        <source>Suspend: moved out of memory; the process is acted upon.</source>
        <translation>挂起：被换出内存；进程是被动的。</translation>
    </message>
    <message>
        <source>Activate: brought back into memory; the process is acted upon.</source>
        <translation>激活：被换回内存；进程是被动的。</translation>
    </message>
</context>
<context>
    <name>draft_damaged</name>
    <message>
        <source>{file} is no whole draft; it was set aside as {aside}</source>
        <translation>{file} 不是完整的草稿，已改名为 {aside} 放在一边</translation>
    </message>
</context>
<context>
    <name>draft_damaged_stays</name>
    <message>
        <source>{file} is no whole draft, and it cannot be set aside: {reason}</source>
        <translation>{file} 不是完整的草稿，也无法改名放到一边：{reason}</translation>
    </message>
</context>
<context>
    <name>edit_no_such_place</name>
    <message>
        <source>there is nothing at &quot;{path}&quot;</source>
        <translation>&quot;{path}&quot; 处没有内容</translation>
    </message>
</context>
<context>
    <name>end_cancelled</name>
    <message>
        <source>Cancelled at t = {t}; not ended: {unfinished} of {count}.</source>
        <translation>在 t = {t} 时取消；{count} 个进程中有 {unfinished} 个未结束。</translation>
    </message>
</context>
<context>
    <name>end_completed</name>
    <message>
        <source>Completed: {count} {count|process has|processes have} ended; makespan {makespan}.</source>
        <translation>运行完毕：{count} 个进程已终止，总完成时间 {makespan}。</translation>
    </message>
</context>
<context>
    <name>end_empty</name>
    <message>
        <source>Completed: there was no process.</source>
        <translation>运行完毕：没有进程。</translation>
    </message>
</context>
<context>
    <name>end_events</name>
    <message>
        <source>Stopped at t = {t}: the limit of {limit} events is reached; not ended: {unfinished} of {count}.</source>
        <translation>在 t = {t} 时停止：达到 {limit} 个事件的上限；{count} 个进程中有 {unfinished} 个未结束。</translation>
    </message>
</context>
<context>
    <name>end_heap</name>
    <message>
        <source>Stopped at t = {t}: the limit of {limit} bytes of heap is reached; not ended: {unfinished} of {count}.</source>
        <translation>在 t = {t} 时停止：堆达到 {limit} 字节的上限；{count} 个进程中有 {unfinished} 个未结束。</translation>
    </message>
</context>
<context>
    <name>end_instructions</name>
    <message>
        <source>Stopped at t = {t}: the limit of {limit} instructions is reached; not ended: {unfinished} of {count}.</source>
        <translation>在 t = {t} 时停止：达到 {limit} 条指令的上限；{count} 个进程中有 {unfinished} 个未结束。</translation>
    </message>
</context>
<context>
    <name>end_limit_place</name>
    <message>
        <source>It was {process}, at line {line} of {program}.</source>
        <translation>是 {process}，位于 {program} 的第 {line} 行。</translation>
    </message>
</context>
<context>
    <name>end_never</name>
    <message>
        <source>Stuck for ever at t = {t}: {members} {count|waits|wait} for what nobody alive can do.</source>
        <translation>t = {t} 起永久阻塞：{members} 等待的事，存活的进程谁也做不到。</translation>
    </message>
</context>
<context>
    <name>end_output</name>
    <message>
        <source>Stopped at t = {t}: the limit of {limit} bytes of output is reached; not ended: {unfinished} of {count}.</source>
        <translation>在 t = {t} 时停止：输出达到 {limit} 字节的上限；{count} 个进程中有 {unfinished} 个未结束。</translation>
    </message>
</context>
<context>
    <name>end_processes</name>
    <message>
        <source>Stopped at t = {t}: the limit of {limit} processes alive is reached; not ended: {unfinished} of {count}.</source>
        <translation>在 t = {t} 时停止：存活的进程达到 {limit} 个的上限；{count} 个进程中有 {unfinished} 个未结束。</translation>
    </message>
</context>
<context>
    <name>end_suspended</name>
    <message>
        <source>Stuck for ever at t = {t}: {members} {count|is|are} suspended, and nobody activates {count|it|them}.</source>
        <translation>t = {t} 起再也不能运行：{members} 被挂起，没有谁来激活。</translation>
    </message>
</context>
<context>
    <name>end_time</name>
    <message>
        <source>Stopped at t = {t}: the latest moment that can be told; not ended: {unfinished} of {count}.</source>
        <translation>在 t = {t} 时停止：这是能表示的最晚时刻；{count} 个进程中有 {unfinished} 个未结束。</translation>
    </message>
</context>
<context>
    <name>end_until</name>
    <message>
        <source>Stopped at t = {t}, as `until` says; not ended: {unfinished} of {count}.</source>
        <translation>按 `until` 的要求在 t = {t} 时停止；{count} 个进程中有 {unfinished} 个未结束。</translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>arrives</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>wakes up</source>
        <translation>被唤醒</translation>
    </message>
    <message>
        <source>quantum ends</source>
        <translation>时间片用完</translation>
    </message>
    <message>
        <source>is preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>is activated</source>
        <translation>被激活</translation>
    </message>
    <message>
        <source>changes place</source>
        <translation>换位置</translation>
    </message>
    <message>
        <source>is boosted</source>
        <translation>优先级提升</translation>
    </message>
    <message>
        <source>waits for memory</source>
        <translation>等待内存</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>is killed</source>
        <translation>被杀死</translation>
    </message>
    <message>
        <source>is suspended</source>
        <translation>被挂起</translation>
    </message>
    <message>
        <source>I/O is done</source>
        <translation>I/O 完成</translation>
    </message>
    <message>
        <source>is changed</source>
        <translation>被修改</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>没有效果</translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>is served</source>
        <translation>开始服务</translation>
    </message>
    <message>
        <source>boost</source>
        <translation>优先级提升</translation>
    </message>
    <message>
        <source>quantum renewed</source>
        <translation>时间片续上</translation>
    </message>
    <message>
        <source>is created</source>
        <translation>被创建</translation>
    </message>
    <message>
        <source>is adopted by init</source>
        <translation>被 init 收养</translation>
    </message>
    <message>
        <source>is reaped</source>
        <translation>被回收</translation>
    </message>
    <message>
        <source>runs another program</source>
        <translation>改为执行另一个程序</translation>
    </message>
    <message>
        <source>is created by spawn</source>
        <translation>由 spawn 创建</translation>
    </message>
</context>
<context>
    <name>event_activated_blocked</name>
    <message>
        <source>{process} is activated; it still waits for its I/O.</source>
        <translation>{process} 被激活，仍在等待 I/O。</translation>
    </message>
</context>
<context>
    <name>event_admitted</name>
    <message>
        <source>{process} is admitted to memory, after {held} {held|tick|ticks} in the job queue.</source>
        <translation>{process} 在后备队列中等了 {held} 个时间单位，现在进入内存。</translation>
    </message>
</context>
<context>
    <name>event_adopted</name>
    <message>
        <source>The parent of {process} has ended: {process} is an orphan, and init adopts it.</source>
        <translation>{process} 的父进程已经结束：{process} 成为孤儿进程，由 init 收养。</translation>
    </message>
</context>
<context>
    <name>event_arrived</name>
    <message>
        <source>{process} arrives.</source>
        <translation>{process} 到达。</translation>
    </message>
</context>
<context>
    <name>event_arrived_added</name>
    <message>
        <source>{process} arrives: the user has asked for it.</source>
        <translation>{process} 到达：由用户请求创建。</translation>
    </message>
</context>
<context>
    <name>event_arrived_batch</name>
    <message>
        <source>{process} arrives: a job of the batch.</source>
        <translation>{process} 到达：它是批处理的一个作业。</translation>
    </message>
</context>
<context>
    <name>event_arrived_start</name>
    <message>
        <source>{process} is started with the system.</source>
        <translation>{process} 随系统启动而创建。</translation>
    </message>
</context>
<context>
    <name>event_blocked</name>
    <message>
        <source>{process} blocks: its I/O takes {ticks} {ticks|tick|ticks}.</source>
        <translation>{process} 阻塞：它的 I/O 需要 {ticks} 个时间单位。</translation>
    </message>
</context>
<context>
    <name>event_blocked_child</name>
    <message>
        <source>{process} blocks: it waits for a child to end.</source>
        <translation>{process} 阻塞：它等待一个子进程结束。</translation>
    </message>
</context>
<context>
    <name>event_blocked_child_named</name>
    <message>
        <source>{process} blocks: it waits for {whom} to end.</source>
        <translation>{process} 阻塞：它等待 {whom} 结束。</translation>
    </message>
</context>
<context>
    <name>event_blocked_connection</name>
    <message>
        <source>{process} blocks: it waits for a connection at {device}.</source>
        <translation>{process} 阻塞：它在 {device} 上等待连接。</translation>
    </message>
</context>
<context>
    <name>event_blocked_data</name>
    <message>
        <source>{process} blocks: it waits for data at {device}.</source>
        <translation>{process} 阻塞：它在 {device} 上等待数据。</translation>
    </message>
</context>
<context>
    <name>event_blocked_empty</name>
    <message>
        <source>{process} blocks: {device} is empty; it waits until something comes in.</source>
        <translation>{process} 阻塞：{device} 是空的，它等到有内容放入。</translation>
    </message>
</context>
<context>
    <name>event_blocked_feeder</name>
    <message>
        <source>{process} blocks: it waits until what it has put into queues is sent.</source>
        <translation>{process} 阻塞：它等待放入队列的内容送出。</translation>
    </message>
</context>
<context>
    <name>event_blocked_full</name>
    <message>
        <source>{process} blocks: {device} is full; it waits until something is taken out.</source>
        <translation>{process} 阻塞：{device} 已满，它等到有内容取走。</translation>
    </message>
</context>
<context>
    <name>event_blocked_held</name>
    <message>
        <source>{process} blocks: it waits for {device}, which {whom} holds.</source>
        <translation>{process} 阻塞：它等待 {device}，持有者是 {whom}。</translation>
    </message>
</context>
<context>
    <name>event_blocked_held_itself</name>
    <message>
        <source>{process} blocks: it waits for {device}, which it holds itself.</source>
        <translation>{process} 阻塞：它等待 {device}，而持有者就是它自己。</translation>
    </message>
</context>
<context>
    <name>event_blocked_notice</name>
    <message>
        <source>{process} blocks: it waits until somebody notifies {device}.</source>
        <translation>{process} 阻塞：它等待别的进程通知 {device}。</translation>
    </message>
</context>
<context>
    <name>event_blocked_or_timer</name>
    <message>
        <source>{process} blocks: it waits for {device} or the timer, whichever comes first.</source>
        <translation>{process} 阻塞：它等待 {device} 或定时器，哪个先到都行。</translation>
    </message>
</context>
<context>
    <name>event_blocked_place</name>
    <message>
        <source>{process} blocks: it waits for {device}.</source>
        <translation>{process} 阻塞：它等待 {device}。</translation>
    </message>
</context>
<context>
    <name>event_blocked_queued</name>
    <message>
        <source>{process} blocks: it waits for {device} for {ticks} {ticks|tick|ticks}; {ahead} {ahead|request is|requests are} ahead.</source>
        <translation>{process} 阻塞：它要使用 {device} {ticks} 个时间单位，前面还有 {ahead} 个请求。</translation>
    </message>
</context>
<context>
    <name>event_blocked_semaphore</name>
    <message>
        <source>{process} blocks: the value of {device} is 0; it waits until somebody releases it.</source>
        <translation>{process} 阻塞：{device} 的值是 0，它等到有进程释放它。</translation>
    </message>
</context>
<context>
    <name>event_blocked_served</name>
    <message>
        <source>{process} blocks: it waits for {device}, which serves it at once, for {ticks} {ticks|tick|ticks}.</source>
        <translation>{process} 阻塞：它要使用 {device} {ticks} 个时间单位，设备立即为它服务。</translation>
    </message>
</context>
<context>
    <name>event_blocked_set</name>
    <message>
        <source>{process} blocks: it waits until somebody sets {device}.</source>
        <translation>{process} 阻塞：它等待别的进程设置 {device}。</translation>
    </message>
</context>
<context>
    <name>event_blocked_several</name>
    <message>
        <source>{process} blocks: it waits for {device} or another place, whichever comes first.</source>
        <translation>{process} 阻塞：它等待 {device} 或另一处，哪个先到都行。</translation>
    </message>
</context>
<context>
    <name>event_blocked_several_or_timer</name>
    <message>
        <source>{process} blocks: it waits for {device}, another place or the timer, whichever comes first.</source>
        <translation>{process} 阻塞：它等待 {device}、另一处或定时器，哪个先到都行。</translation>
    </message>
</context>
<context>
    <name>event_blocked_signal</name>
    <message>
        <source>{process} blocks: it waits for a signal.</source>
        <translation>{process} 阻塞：它等待信号。</translation>
    </message>
</context>
<context>
    <name>event_blocked_sleep</name>
    <message>
        <source>{process} blocks: it sleeps for {ticks} {ticks|tick|ticks}.</source>
        <translation>{process} 阻塞：它睡眠 {ticks} 个时间单位。</translation>
    </message>
</context>
<context>
    <name>event_blocked_thread</name>
    <message>
        <source>{process} blocks: it waits for thread {whom} to end.</source>
        <translation>{process} 阻塞：它等待线程 {whom} 结束。</translation>
    </message>
</context>
<context>
    <name>event_blocked_thread_begin</name>
    <message>
        <source>{process} blocks: it waits for thread {whom} to begin.</source>
        <translation>{process} 阻塞：它等待线程 {whom} 开始运行。</translation>
    </message>
</context>
<context>
    <name>event_boost</name>
    <message>
        <source>Boost: every unfinished process moves to the top level.</source>
        <translation>优先级提升：所有未结束的进程回到最高级队列。</translation>
    </message>
</context>
<context>
    <name>event_boost_core</name>
    <message>
        <source>Boost: every unfinished process of core {core} moves to the top level.</source>
        <translation>优先级提升：核 {core} 的所有未结束的进程回到最高级队列。</translation>
    </message>
</context>
<context>
    <name>event_boosted</name>
    <message>
        <source>The boost moves {process} to the tail of level {level}.</source>
        <translation>优先级提升把 {process} 移到第 {level} 级队列队尾。</translation>
    </message>
</context>
<context>
    <name>event_changed</name>
    <message>
        <source>{process} takes its new place in the ready queue.</source>
        <translation>{process} 在就绪队列中排到新的位置。</translation>
    </message>
</context>
<context>
    <name>event_executed</name>
    <message>
        <source>{process} goes over to another program: what it had in memory is gone, the process stays the same.</source>
        <translation>{process} 改为执行另一个程序（exec）：原来内存里的内容都没有了，进程还是同一个。</translation>
    </message>
</context>
<context>
    <name>event_exited</name>
    <message>
        <source>{process} has done its work and ends; its turnaround time is {turnaround}.</source>
        <translation>{process} 运行完毕，终止；周转时间 {turnaround}。</translation>
    </message>
</context>
<context>
    <name>event_exited_code</name>
    <message>
        <source>{process} ends with exit code {exit}; its turnaround time is {turnaround}.</source>
        <translation>{process} 终止，退出码 {exit}；周转时间 {turnaround}。</translation>
    </message>
</context>
<context>
    <name>event_expired</name>
    <message>
        <source>{process} has used up its quantum of {quantum}.</source>
        <translation>{process} 用完了时间片（{quantum}）。</translation>
    </message>
</context>
<context>
    <name>event_expired_slice</name>
    <message>
        <source>{process} has used up its slice.</source>
        <translation>{process} 用完了时间片。</translation>
    </message>
</context>
<context>
    <name>event_faulted</name>
    <message>
        <source>{process} ends by a fatal fault: {fault}.</source>
        <translation>{process} 因致命错误终止：{fault}。</translation>
    </message>
</context>
<context>
    <name>event_faulted_signal</name>
    <message>
        <source>{process} ends by a fatal fault of its own: signal {signal}.</source>
        <translation>{process} 因自己的致命错误而终止：信号 {signal}。</translation>
    </message>
</context>
<context>
    <name>event_forked</name>
    <message>
        <source>{parent} creates {process}: its child, which joins the ready queue on its own.</source>
        <translation>{parent} 创建 {process}：这个子进程自己进入就绪队列。</translation>
    </message>
</context>
<context>
    <name>event_held</name>
    <message>
        <source>{process} arrives and waits in the job queue: memory is full ({degree} {degree|process|processes}).</source>
        <translation>{process} 到达，在后备队列中等待：内存已满（{degree} 个进程）。</translation>
    </message>
</context>
<context>
    <name>event_idle</name>
    <message>
        <source>Core {core} is idle: nobody is ready.</source>
        <translation>核 {core} 空闲：没有就绪的进程。</translation>
    </message>
</context>
<context>
    <name>event_idle_blocked</name>
    <message>
        <source>Core {core} is idle: nobody is ready; blocked: {blocked}.</source>
        <translation>核 {core} 空闲：没有就绪的进程；阻塞的有：{blocked}。</translation>
    </message>
</context>
<context>
    <name>event_idle_none_allowed</name>
    <message>
        <source>Core {core} is idle: none of those that are ready may use it.</source>
        <translation>核 {core} 空闲：就绪的进程都不能使用这个核。</translation>
    </message>
</context>
<context>
    <name>event_idle_waits</name>
    <message>
        <source>Core {core} is idle: multiprogramming is off, and it waits through the I/O of {process}.</source>
        <translation>核 {core} 空闲：单道运行，它要等 {process} 的 I/O 完成。</translation>
    </message>
</context>
<context>
    <name>event_killed</name>
    <message>
        <source>{process} is killed.</source>
        <translation>{process} 被杀死。</translation>
    </message>
</context>
<context>
    <name>event_killed_by</name>
    <message>
        <source>{process} is killed by {other}, with signal {signal}.</source>
        <translation>{process} 被 {other} 用信号 {signal} 杀死。</translation>
    </message>
</context>
<context>
    <name>event_killed_signal</name>
    <message>
        <source>{process} is killed by signal {signal}.</source>
        <translation>{process} 被信号 {signal} 杀死。</translation>
    </message>
</context>
<context>
    <name>event_nice_set</name>
    <message>
        <source>The nice value of {process} is set from {before} to {value}.</source>
        <translation>{process} 的 nice 值由 {before} 改为 {value}。</translation>
    </message>
</context>
<context>
    <name>event_no_change</name>
    <message>
        <source>There is nothing to change: {process} is not alive.</source>
        <translation>无可更改：{process} 已不存在。</translation>
    </message>
</context>
<context>
    <name>event_no_kill</name>
    <message>
        <source>There is nothing to kill: {process} is not alive.</source>
        <translation>无可杀死：{process} 已不存在。</translation>
    </message>
</context>
<context>
    <name>event_no_resume</name>
    <message>
        <source>There is nothing to activate: {process} is not suspended.</source>
        <translation>无可激活：{process} 没有被挂起。</translation>
    </message>
</context>
<context>
    <name>event_no_suspend</name>
    <message>
        <source>There is nothing to suspend: {process} is suspended already, or not in memory.</source>
        <translation>无可挂起：{process} 已被挂起，或者不在内存中。</translation>
    </message>
</context>
<context>
    <name>event_preempted</name>
    <message>
        <source>{process} is preempted.</source>
        <translation>{process} 被抢占。</translation>
    </message>
</context>
<context>
    <name>event_priority_set</name>
    <message>
        <source>The priority number of {process} is set from {before} to {value}.</source>
        <translation>{process} 的优先数由 {before} 改为 {value}。</translation>
    </message>
</context>
<context>
    <name>event_reaped</name>
    <message>
        <source>{process} leaves the process table: its parent has been told how it ended.</source>
        <translation>{process} 离开进程表：它的父进程已经得知它如何结束。</translation>
    </message>
</context>
<context>
    <name>event_resumed</name>
    <message>
        <source>{process} is activated.</source>
        <translation>{process} 被激活。</translation>
    </message>
</context>
<context>
    <name>event_served</name>
    <message>
        <source>Now {device} serves {process}, for {ticks} {ticks|tick|ticks}.</source>
        <translation>{device} 开始为 {process} 服务，需要 {ticks} 个时间单位。</translation>
    </message>
</context>
<context>
    <name>event_slices_from</name>
    <message>
        <source>Nobody else waits for the core of {process}: it renews its quantum of {quantum} until somebody does.</source>
        <translation>没有别的进程等 {process} 的这个核：它再得一个时间片（{quantum}），接着运行。</translation>
    </message>
</context>
<context>
    <name>event_slices_over</name>
    <message>
        <source>{process} has its core no longer to itself: somebody waits for it.</source>
        <translation>{process} 不再独占它的核：有进程在等了。</translation>
    </message>
</context>
<context>
    <name>event_slices_to</name>
    <message>
        <source>{process} has renewed its quantum {count} {count|time|times} while nobody else waited for its core.</source>
        <translation>没有别的进程等待这个核时，{process} 续用了 {count} 次时间片。</translation>
    </message>
</context>
<context>
    <name>event_spawned</name>
    <message>
        <source>{parent} creates {process}: its child, which starts afresh and has no copy of its memory.</source>
        <translation>{parent} 创建子进程 {process}：它从头开始，不复制父进程的内存。</translation>
    </message>
</context>
<context>
    <name>event_stopped</name>
    <message>
        <source>{process} is stopped by signal {signal}: it cannot run before SIGCONT comes.</source>
        <translation>{process} 被信号 {signal} 暂停：收到 SIGCONT 之前不能运行。</translation>
    </message>
</context>
<context>
    <name>event_suspended_blocked</name>
    <message>
        <source>{process} is suspended while it is blocked: what it waits for will not make it ready before it is activated.</source>
        <translation>{process} 在阻塞时被挂起：激活之前，即使等待的事发生，它也不会就绪。</translation>
    </message>
</context>
<context>
    <name>event_suspended_ready</name>
    <message>
        <source>{process} is suspended: it leaves memory and cannot run before it is activated.</source>
        <translation>{process} 被挂起：它离开内存，激活之前不能运行。</translation>
    </message>
</context>
<context>
    <name>event_thread</name>
    <message>
        <source>{parent} starts {process}: a thread of the same process, with the same memory, which joins the ready queue on its own.</source>
        <translation>{parent} 启动 {process}：同一进程的一个线程，共用同一块内存，并独自进入就绪队列。</translation>
    </message>
</context>
<context>
    <name>event_thread_reaped</name>
    <message>
        <source>{process}, a thread, is gone: nothing of it stays in the process table.</source>
        <translation>线程 {process} 已结束：进程表中不再留下它的任何信息。</translation>
    </message>
</context>
<context>
    <name>event_tickets_set</name>
    <message>
        <source>The tickets of {process} are set from {before} to {value}.</source>
        <translation>{process} 的彩票数由 {before} 改为 {value}。</translation>
    </message>
</context>
<context>
    <name>event_woken</name>
    <message>
        <source>{process} wakes up: its I/O is done.</source>
        <translation>{process} 被唤醒：I/O 已完成。</translation>
    </message>
</context>
<context>
    <name>event_woken_child</name>
    <message>
        <source>{process} wakes up: a child of it has ended.</source>
        <translation>{process} 被唤醒：它的一个子进程已经结束。</translation>
    </message>
</context>
<context>
    <name>event_woken_device</name>
    <message>
        <source>{process} wakes up: {device} has finished its request.</source>
        <translation>{process} 被唤醒：{device} 已完成它的请求。</translation>
    </message>
</context>
<context>
    <name>event_woken_feeder</name>
    <message>
        <source>{process} wakes up: what it had put into queues has been sent.</source>
        <translation>{process} 被唤醒：它放入队列的内容已经送出。</translation>
    </message>
</context>
<context>
    <name>event_woken_place</name>
    <message>
        <source>{process} wakes up: what it waited for at {device} has happened.</source>
        <translation>{process} 被唤醒：它在 {device} 等待的事已经发生。</translation>
    </message>
</context>
<context>
    <name>event_woken_signal</name>
    <message>
        <source>{process} wakes up: a signal has come.</source>
        <translation>{process} 被唤醒：收到了信号。</translation>
    </message>
</context>
<context>
    <name>event_woken_sleep</name>
    <message>
        <source>{process} wakes up: it has slept long enough.</source>
        <translation>{process} 被唤醒：睡眠时间已到。</translation>
    </message>
</context>
<context>
    <name>event_woken_suspended</name>
    <message>
        <source>What {process} waited for has happened; it stays suspended until it is activated.</source>
        <translation>{process} 等待的事已经发生；激活之前它仍处于挂起状态。</translation>
    </message>
</context>
<context>
    <name>event_woken_thread</name>
    <message>
        <source>{process} wakes up: thread {whom} has ended.</source>
        <translation>{process} 被唤醒：线程 {whom} 已经结束。</translation>
    </message>
</context>
<context>
    <name>event_woken_thread_begun</name>
    <message>
        <source>{process} wakes up: thread {whom} has begun.</source>
        <translation>{process} 被唤醒：线程 {whom} 已经开始运行。</translation>
    </message>
</context>
<context>
    <name>event_woken_thread_late</name>
    <message>
        <source>{process} wakes up: it does not wait any longer for thread {whom} to end.</source>
        <translation>{process} 被唤醒：它不再等线程 {whom} 结束。</translation>
    </message>
</context>
<context>
    <name>explanations</name>
    <message>
        <source>What happened to %1, and why</source>
        <translation>%1 经历了什么，为什么</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a scenario, then what is told of it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Only the first %1 events are told.</source>
        <translation>只列出前 %1 个事件。</translation>
    </message>
    <message>
        <source>loses the core</source>
        <translation>让出核</translation>
    </message>
</context>
<context>
    <name>explore_absent</name>
    <message>
        <source>There is no such schedule: all were seen, {schedules} {schedules|schedule|schedules} over {states} {states|state|states}.</source>
        <translation>没有这样的调度：全部都看过了，共 {schedules} 个调度、{states} 个状态。</translation>
    </message>
</context>
<context>
    <name>explore_assertion</name>
    <message>
        <source>In this schedule {process} ends by an exception that nobody catches: {exception}.</source>
        <translation>在这个调度里，{process} 因无人捕获的异常而结束：{exception}。</translation>
    </message>
</context>
<context>
    <name>explore_cancelled</name>
    <message>
        <source>The search was stopped after {schedules} {schedules|schedule|schedules} over {states} {states|state|states}; no such schedule was among them.</source>
        <translation>搜索在 {schedules} 个调度、{states} 个状态之后停止了，其中没有这样的调度。</translation>
    </message>
</context>
<context>
    <name>explore_choices</name>
    <message>
        <source>Its choices: {choices}.</source>
        <translation>它的选择：{choices}。</translation>
    </message>
</context>
<context>
    <name>explore_deadlock</name>
    <message>
        <source>In this schedule {processes} {count|is|are} blocked for good.</source>
        <translation>在这个调度里，{processes} 永久阻塞。</translation>
    </message>
</context>
<context>
    <name>explore_difference</name>
    <message>
        <source>This schedule comes to something else than the first one.</source>
        <translation>这个调度的结果与第一个不同。</translation>
    </message>
</context>
<context>
    <name>explore_downloads</name>
    <message>
        <source>the program downloads something: how far a download is, is a matter of time, and schedules are explored without it</source>
        <translation>这个程序要下载东西：下载到了哪里取决于时间，而搜索调度时不看时间</translation>
    </message>
</context>
<context>
    <name>explore_expression</name>
    <message>
        <source>At the end of this schedule {expression} is true.</source>
        <translation>这个调度结束时，{expression} 为真。</translation>
    </message>
</context>
<context>
    <name>explore_expression_fails</name>
    <message>
        <source>the expression cannot be computed at the end of a run: {reason}</source>
        <translation>运行结束时无法计算这个表达式：{reason}</translation>
    </message>
</context>
<context>
    <name>explore_expression_missing</name>
    <message>
        <source>an expression to look for is missing</source>
        <translation>缺少要找的表达式</translation>
    </message>
</context>
<context>
    <name>explore_expression_wrong</name>
    <message>
        <source>&quot;{expression}&quot; is no expression: {reason}</source>
        <translation>“{expression}”不是表达式：{reason}</translation>
    </message>
</context>
<context>
    <name>explore_first_prints</name>
    <message>
        <source>The first schedule prints:</source>
        <translation>第一个调度打印：</translation>
    </message>
</context>
<context>
    <name>explore_found</name>
    <message>
        <source>Found after {schedules} {schedules|schedule|schedules} over {states} {states|state|states}, with {switches} {switches|switch|switches} from one process to another; there is none with fewer.</source>
        <translation>找到了：试了 {schedules} 个调度、{states} 个状态；它在进程之间切换 {switches} 次，没有切换更少的。</translation>
    </message>
</context>
<context>
    <name>explore_limited</name>
    <message>
        <source>No such schedule among the first {schedules} over {states} {states|state|states}; there are more.</source>
        <translation>前 {schedules} 个调度、{states} 个状态里没有这样的调度；还有更多没有试。</translation>
    </message>
</context>
<context>
    <name>explore_long_runs</name>
    <message>
        <source>No such schedule among {schedules} over {states} {states|state|states}; but some were so long that they were cut off.</source>
        <translation>{schedules} 个调度、{states} 个状态里没有这样的调度；但有些太长，被截断了。</translation>
    </message>
</context>
<context>
    <name>explore_no_program</name>
    <message>
        <source>there is nothing to explore: no process of the scenario runs a program</source>
        <translation>没有可以搜索的：场景里没有进程运行程序</translation>
    </message>
</context>
<context>
    <name>explore_outcomes</name>
    <message>
        <source>All schedules were seen: they come to {count} different {count|outcome|outcomes}.</source>
        <translation>全部调度都看过了：共有 {count} 种不同的结果。</translation>
    </message>
</context>
<context>
    <name>explore_prints</name>
    <message>
        <source>It prints:</source>
        <translation>它打印：</translation>
    </message>
</context>
<context>
    <name>explore_stretch_ends</name>
    <message>
        <source>{process} has the core until it ends.</source>
        <translation>{process} 占用核，直到结束。</translation>
    </message>
</context>
<context>
    <name>explore_stretch_held_up</name>
    <message>
        <source>{process} goes as far as line {line}, just before {call}.</source>
        <translation>{process} 执行到第 {line} 行，停在 {call} 之前。</translation>
    </message>
</context>
<context>
    <name>explore_stretch_held_up_memory</name>
    <message>
        <source>{process} goes as far as line {line}, just before it uses memory that other threads see.</source>
        <translation>{process} 运行到第 {line} 行，正要使用其他线程也看得见的内存。</translation>
    </message>
</context>
<context>
    <name>explore_stretch_held_up_memory_nowhere</name>
    <message>
        <source>{process} goes on, as far as just before it uses memory that other threads see.</source>
        <translation>{process} 继续运行，直到正要使用其他线程也看得见的内存。</translation>
    </message>
</context>
<context>
    <name>explore_stretch_held_up_nowhere</name>
    <message>
        <source>{process} goes on, as far as just before {call}.</source>
        <translation>{process} 继续，停在 {call} 之前。</translation>
    </message>
</context>
<context>
    <name>explore_stretch_last</name>
    <message>
        <source>{process} has the core to the end of the run.</source>
        <translation>{process} 占用核，直到运行结束。</translation>
    </message>
</context>
<context>
    <name>explore_stretch_waits</name>
    <message>
        <source>{process} goes as far as line {line}, where it waits in {call}.</source>
        <translation>{process} 执行到第 {line} 行，在 {call} 中等待。</translation>
    </message>
</context>
<context>
    <name>explore_stretch_waits_nowhere</name>
    <message>
        <source>{process} goes on until it waits in {call}.</source>
        <translation>{process} 继续，直到在 {call} 中等待。</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF 页面</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV（用电子表格打开）</translation>
    </message>
    <message>
        <source>TSV, tabs between</source>
        <translation>TSV（制表符分隔）</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown 表格</translation>
    </message>
    <message>
        <source>LaTeX table</source>
        <translation>LaTeX 表格</translation>
    </message>
    <message>
        <source>HTML table</source>
        <translation>HTML 表格</translation>
    </message>
    <message>
        <source>Trace for Perfetto</source>
        <translation>Perfetto 轨迹文件</translation>
    </message>
    <message>
        <source>Runs on one time axis</source>
        <translation>同一时间轴上的各次运行</translation>
    </message>
    <message>
        <source>Table of measures, run by run</source>
        <translation>各次运行的指标表</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The number of a run, and its rules</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Markdown list</source>
        <translation>Markdown 列表</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML 网页</translation>
    </message>
    <message>
        <source>Timeline as shown now</source>
        <translation>当前显示的时间线</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>完整的时间线</translation>
    </message>
    <message>
        <source>Table of measures</source>
        <translation>指标表</translation>
    </message>
    <message>
        <source>Stage at this moment</source>
        <translation>此刻的运行示意图</translation>
    </message>
    <message>
        <source>State diagram at this moment</source>
        <translation>此刻的进程状态图</translation>
    </message>
    <message>
        <source>Explanations of %1</source>
        <translation>%1 的解释</translation>
    </message>
    <message>
        <source>What follows is veiled: exports end at %1. Lift the veil in the window to export the whole run.</source>
        <translation>后面的内容遮住了，只导出到 %1。想导出整个过程，先在窗口里揭开遮挡。</translation>
    </message>
    <message>
        <source>Every process, core and device with its intervals, as JSON.</source>
        <translation>JSON 格式，含每个进程、核和设备的各段区间。</translation>
    </message>
    <message>
        <source>Open it at ui.perfetto.dev or in chrome://tracing.</source>
        <translation>可在 ui.perfetto.dev 或 chrome://tracing 打开。</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>事件：%1 个</translation>
    </message>
    <message>
        <source>Plot of the sweep</source>
        <translation>参数扫描的曲线图</translation>
    </message>
    <message>
        <source>Table of the sweep&apos;s points</source>
        <translation>参数扫描各点的表</translation>
    </message>
    <message>
        <source>Blank chart and table, with the key</source>
        <translation>空白图表（附答案）</translation>
    </message>
</context>
<context>
    <name>export_loses_arrivals</name>
    <message>
        <source>left out: arrival times of {processes}; the format lets all arrive at 0</source>
        <translation>未写出：{processes} 的到达时间；这种格式里所有进程都在时刻 0 到达</translation>
    </message>
</context>
<context>
    <name>export_loses_attributes</name>
    <message>
        <source>left out: nice values, tickets, affinity or colours of {processes}</source>
        <translation>未写出：{processes} 的 nice 值、彩票数、亲和性或颜色</translation>
    </message>
</context>
<context>
    <name>export_loses_bursts</name>
    <message>
        <source>left out: I/O and faults of {processes}; only the sum of the CPU bursts is written</source>
        <translation>未写出：{processes} 的 I/O 和致命错误；只写出 CPU 执行期的总和</translation>
    </message>
</context>
<context>
    <name>export_loses_interventions</name>
    <message>
        <source>left out: interventions</source>
        <translation>未写出：干预</translation>
    </message>
</context>
<context>
    <name>export_loses_machine</name>
    <message>
        <source>left out: settings of the machine, limits and the end of the run</source>
        <translation>未写出：机器的设置、上限和运行的终点</translation>
    </message>
</context>
<context>
    <name>export_loses_names</name>
    <message>
        <source>left out: names; the format numbers the jobs</source>
        <translation>未写出：名称；这种格式给作业编号</translation>
    </message>
</context>
<context>
    <name>export_loses_priorities</name>
    <message>
        <source>left out: priorities of {processes}</source>
        <translation>未写出：{processes} 的优先数</translation>
    </message>
</context>
<context>
    <name>export_loses_scheduler</name>
    <message>
        <source>left out: the policy and its parameters</source>
        <translation>未写出：调度算法及其参数</translation>
    </message>
</context>
<context>
    <name>export_loses_texts</name>
    <message>
        <source>left out: title, description, clock, conventions, programs and files</source>
        <translation>未写出：标题、说明、时钟、约定、程序和文件</translation>
    </message>
</context>
<context>
    <name>fault_more</name>
    <message>
        <source>and {count} faults more</source>
        <translation>另外还有 {count} 处错误</translation>
    </message>
</context>
<context>
    <name>file_is_directory</name>
    <message>
        <source>{file} is a folder, not a file</source>
        <translation>{file} 是文件夹，不是文件</translation>
    </message>
</context>
<context>
    <name>file_missing</name>
    <message>
        <source>there is no file {file}</source>
        <translation>没有文件 {file}</translation>
    </message>
</context>
<context>
    <name>file_not_written</name>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>无法写入 {file}：{reason}</translation>
    </message>
</context>
<context>
    <name>file_too_big</name>
    <message>
        <source>the file is bigger than 1 GiB</source>
        <translation>文件超过 1 GiB</translation>
    </message>
</context>
<context>
    <name>file_unreadable</name>
    <message>
        <source>{file} cannot be read</source>
        <translation>无法读取 {file}</translation>
    </message>
</context>
<context>
    <name>formula</name>
    <message>
        <source>Response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>first run − arrival</source>
        <translation>首次运行时刻 − 到达时间</translation>
    </message>
    <message>
        <source>Turnaround time</source>
        <translation>周转时间</translation>
    </message>
    <message>
        <source>finish − arrival</source>
        <translation>完成时刻 − 到达时间</translation>
    </message>
    <message>
        <source>Weighted turnaround time</source>
        <translation>带权周转时间</translation>
    </message>
    <message>
        <source>turnaround ÷ CPU time</source>
        <translation>周转时间 ÷ 运行时间</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>turnaround − CPU time − time blocked; also without time suspended and switching, if there is any</source>
        <translation>周转时间 − 运行时间 − 阻塞时间；若有挂起和切换的时间，也要减去</translation>
    </message>
    <message>
        <source>Average waiting time</source>
        <translation>平均等待时间</translation>
    </message>
    <message>
        <source>sum of waiting times ÷ processes</source>
        <translation>等待时间之和 ÷ 进程数</translation>
    </message>
    <message>
        <source>Average turnaround time</source>
        <translation>平均周转时间</translation>
    </message>
    <message>
        <source>sum of turnaround times ÷ processes</source>
        <translation>周转时间之和 ÷ 进程数</translation>
    </message>
    <message>
        <source>Average weighted turnaround time</source>
        <translation>平均带权周转时间</translation>
    </message>
    <message>
        <source>sum of weighted turnaround times ÷ processes</source>
        <translation>带权周转时间之和 ÷ 进程数</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>processes finished ÷ length of the run</source>
        <translation>完成的进程数 ÷ 总时长</translation>
    </message>
    <message>
        <source>CPU utilisation</source>
        <translation>CPU 利用率</translation>
    </message>
    <message>
        <source>time in which processes run ÷ (cores × length of the run)</source>
        <translation>进程运行的时间 ÷（核数 × 总时长）</translation>
    </message>
</context>
<context>
    <name>given_arrivals</name>
    <message>
        <source>Still to arrive: {processes}.</source>
        <translation>还会到达：{processes}。</translation>
    </message>
</context>
<context>
    <name>given_bursts</name>
    <message>
        <source>Arrivals and all bursts: {processes}.</source>
        <translation>到达时间和全部执行期：{processes}。</translation>
    </message>
</context>
<context>
    <name>goal_changes</name>
    <message>
        <source>This changes {what}; leave that as it is.</source>
        <translation>这改动了 {what}；请保持原样。</translation>
    </message>
</context>
<context>
    <name>goal_measured</name>
    <message>
        <source>At present: {value}.</source>
        <translation>现在是 {value}。</translation>
    </message>
</context>
<context>
    <name>here_cfs</name>
    <message>
        <source>Here the lowest virtual runtime runs first.</source>
        <translation>这里虚拟运行时间最小的先运行。</translation>
    </message>
</context>
<context>
    <name>here_fcfs</name>
    <message>
        <source>Here FCFS decides: the head of the ready queue runs until it blocks or ends.</source>
        <translation>这里用的是先来先服务：队首的进程运行到阻塞或结束。</translation>
    </message>
</context>
<context>
    <name>here_hrrn</name>
    <message>
        <source>Here HRRN decides: the highest response ratio runs first.</source>
        <translation>这里用的是高响应比优先：响应比最高的先运行。</translation>
    </message>
</context>
<context>
    <name>here_lottery</name>
    <message>
        <source>Here a draw decides: each ticket has the same chance.</source>
        <translation>这里用抽签决定：每张彩票机会相同。</translation>
    </message>
</context>
<context>
    <name>here_mlfq</name>
    <message>
        <source>Here MLFQ decides: the head of the highest level that is not empty.</source>
        <translation>这里用的是多级反馈队列：最高的非空级的队首先运行。</translation>
    </message>
</context>
<context>
    <name>here_priority</name>
    <message>
        <source>Here the priority number decides.</source>
        <translation>这里由优先数决定。</translation>
    </message>
</context>
<context>
    <name>here_rr</name>
    <message>
        <source>Here round robin decides: the head of the ready queue, for a quantum.</source>
        <translation>这里用的是时间片轮转：队首的进程运行一个时间片。</translation>
    </message>
</context>
<context>
    <name>here_sjf</name>
    <message>
        <source>Here SJF decides: the shortest next CPU burst runs first, to its end.</source>
        <translation>这里用的是短作业优先：下一个 CPU 执行期最短的先运行，直到结束。</translation>
    </message>
</context>
<context>
    <name>here_srtf</name>
    <message>
        <source>Here SRTF decides: the least remaining time runs first.</source>
        <translation>这里用的是最短剩余时间优先：剩余时间最短的先运行。</translation>
    </message>
</context>
<context>
    <name>here_stride</name>
    <message>
        <source>Here the lowest pass runs first.</source>
        <translation>这里行程值最小的先运行。</translation>
    </message>
</context>
<context>
    <name>hint_and_or_not</name>
    <message>
        <source>Python writes &quot;and&quot;, &quot;or&quot; and &quot;not&quot; instead of &amp;&amp; || !</source>
        <translation>Python 用 and、or、not，不用 &amp;&amp; || !</translation>
    </message>
</context>
<context>
    <name>hint_back_quote</name>
    <message>
        <source>back quotes are Python 2; use repr(...)</source>
        <translation>反引号是 Python 2 的写法，请用 repr(...)</translation>
    </message>
</context>
<context>
    <name>hint_backslash_path</name>
    <message>
        <source>in this text a backslash begins an escape; for a path of Windows put r before the quote, or write / instead</source>
        <translation>这个字符串里的反斜杠会开始一个转义；写 Windows 路径时，请在引号前加 r，或者改用 /</translation>
    </message>
</context>
<context>
    <name>hint_braces</name>
    <message>
        <source>Python has no braces around blocks: end the line with a colon and indent the lines that belong to it</source>
        <translation>Python 的代码块不用花括号：行末写冒号，属于它的各行缩进</translation>
    </message>
</context>
<context>
    <name>hint_catch</name>
    <message>
        <source>Python says &quot;except&quot;, not &quot;catch&quot;</source>
        <translation>Python 用 except，不用 catch</translation>
    </message>
</context>
<context>
    <name>hint_command</name>
    <message>
        <source>this is a command for the terminal, not a line of the program</source>
        <translation>这是在终端里输入的命令，不是程序里的一行</translation>
    </message>
</context>
<context>
    <name>hint_comment</name>
    <message>
        <source>a comment begins with # in Python</source>
        <translation>Python 的注释以 # 开头</translation>
    </message>
</context>
<context>
    <name>hint_compare</name>
    <message>
        <source>Python writes &lt;= and &gt;=</source>
        <translation>Python 写作 &lt;= 和 &gt;=</translation>
    </message>
</context>
<context>
    <name>hint_conditional</name>
    <message>
        <source>Python writes: a if condition else b</source>
        <translation>Python 写作：a if 条件 else b</translation>
    </message>
</context>
<context>
    <name>hint_decimal</name>
    <message>
        <source>a name cannot begin with a digit, and numbers have no letters behind them</source>
        <translation>名字不能以数字开头，数字后面也不能跟字母</translation>
    </message>
</context>
<context>
    <name>hint_declaration</name>
    <message>
        <source>Python variables are not declared: just assign to the name</source>
        <translation>Python 的变量不用声明，直接赋值即可</translation>
    </message>
</context>
<context>
    <name>hint_elif</name>
    <message>
        <source>Python writes &quot;elif&quot;</source>
        <translation>Python 写作 elif</translation>
    </message>
</context>
<context>
    <name>hint_except_comma</name>
    <message>
        <source>Python 2 wrote &quot;except E, e:&quot;; in Python 3 it is &quot;except E as e:&quot;, and several types stand in parentheses</source>
        <translation>Python 2 写 except E, e:，在 Python 3 里写 except E as e:，几种异常要放在圆括号里</translation>
    </message>
</context>
<context>
    <name>hint_exec</name>
    <message>
        <source>in Python 3 exec is a function, with parentheses</source>
        <translation>在 Python 3 里 exec 是函数，要加圆括号</translation>
    </message>
</context>
<context>
    <name>hint_expected_block</name>
    <message>
        <source>the lines that belong to the colon above must be indented, four spaces by custom; a block that does nothing is &quot;pass&quot;</source>
        <translation>冒号后面所属的各行必须缩进，习惯上缩进四个空格；什么也不做的代码块写 pass</translation>
    </message>
</context>
<context>
    <name>hint_expected_colon</name>
    <message>
        <source>a line that opens a block ends with a colon</source>
        <translation>打开代码块的那一行要以冒号结尾</translation>
    </message>
</context>
<context>
    <name>hint_fstring_backslash</name>
    <message>
        <source>put what needs a backslash into a variable first, and the variable into the braces</source>
        <translation>先把需要反斜杠的内容赋给一个变量，再把变量写进花括号</translation>
    </message>
</context>
<context>
    <name>hint_function</name>
    <message>
        <source>Python defines functions with &quot;def name():&quot;</source>
        <translation>Python 用 def 名字(): 定义函数</translation>
    </message>
</context>
<context>
    <name>hint_import_module</name>
    <message>
        <source>&quot;{module}&quot; must be imported first: import {module}</source>
        <translation>要先导入 {module}：import {module}</translation>
    </message>
</context>
<context>
    <name>hint_import_name</name>
    <message>
        <source>&quot;{name}&quot; must be imported first: from {module} import {name}</source>
        <translation>要先导入 {name}：from {module} import {name}</translation>
    </message>
</context>
<context>
    <name>hint_increment</name>
    <message>
        <source>Python has no ++ and --; write x += 1</source>
        <translation>Python 没有 ++ 和 --，请写 x += 1</translation>
    </message>
</context>
<context>
    <name>hint_keyword</name>
    <message>
        <source>&quot;{word}&quot; is a word of the language and cannot be a name</source>
        <translation>{word} 是 Python 语言的关键字，不能用作名字</translation>
    </message>
</context>
<context>
    <name>hint_lambda_return</name>
    <message>
        <source>a lambda is one expression, without &quot;return&quot;</source>
        <translation>lambda 只有一个表达式，不写 return</translation>
    </message>
</context>
<context>
    <name>hint_leading_zero</name>
    <message>
        <source>leave the zeros in front out; Python 2 meant an octal number by them</source>
        <translation>去掉前面的 0；在 Python 2 里它们表示八进制数</translation>
    </message>
</context>
<context>
    <name>hint_look_alike</name>
    <message>
        <source>{found} is not a character of Python; write {meant} (switch the input method to English)</source>
        <translation>{found} 不是 Python 的字符，请写 {meant}（把输入法切换到英文）</translation>
    </message>
</context>
<context>
    <name>hint_markup</name>
    <message>
        <source>this line is not Python; it seems to come from a page or a document</source>
        <translation>这一行不是 Python，像是从网页或文档里带来的</translation>
    </message>
</context>
<context>
    <name>hint_misspelt</name>
    <message>
        <source>&quot;{word}&quot; looks like &quot;{meant}&quot;</source>
        <translation>{word} 看起来像是 {meant}</translation>
    </message>
</context>
<context>
    <name>hint_name_meant</name>
    <message>
        <source>there is no &quot;{name}&quot; here; &quot;{meant}&quot; may be meant</source>
        <translation>这里没有 {name}，也许是 {meant}</translation>
    </message>
</context>
<context>
    <name>hint_never_closed</name>
    <message>
        <source>look for the bracket that should end what this {bracket} begins</source>
        <translation>请找一找，这个 {bracket} 应该在哪里结束</translation>
    </message>
</context>
<context>
    <name>hint_not_equal</name>
    <message>
        <source>&lt;&gt; is Python 2; write !=</source>
        <translation>&lt;&gt; 是 Python 2 的写法，请写 !=</translation>
    </message>
</context>
<context>
    <name>hint_not_utf8</name>
    <message>
        <source>save the file as UTF-8</source>
        <translation>请把文件保存为 UTF-8 编码</translation>
    </message>
</context>
<context>
    <name>hint_odd_space</name>
    <message>
        <source>this is not an ordinary space; delete it and type one</source>
        <translation>这不是普通的空格，请删掉后重新输入一个空格</translation>
    </message>
</context>
<context>
    <name>hint_other_language</name>
    <message>
        <source>this looks like another language than Python</source>
        <translation>这看起来像别的语言，不是 Python</translation>
    </message>
</context>
<context>
    <name>hint_print</name>
    <message>
        <source>in Python 3 print is a function, with parentheses</source>
        <translation>在 Python 3 里 print 是函数，要加圆括号</translation>
    </message>
</context>
<context>
    <name>hint_prompt</name>
    <message>
        <source>copy programs without the prompt in front of each line</source>
        <translation>复制程序时不要带上每行前面的提示符</translation>
    </message>
</context>
<context>
    <name>hint_raise_comma</name>
    <message>
        <source>Python 2 wrote raise E, &quot;text&quot;; in Python 3 it is raise E(&quot;text&quot;)</source>
        <translation>Python 2 写 raise E, &quot;文字&quot;，在 Python 3 里写 raise E(&quot;文字&quot;)</translation>
    </message>
</context>
<context>
    <name>hint_return_outside</name>
    <message>
        <source>this line belongs into a function; perhaps it is not indented enough</source>
        <translation>这一行应该在函数里面，也许缩进不够</translation>
    </message>
</context>
<context>
    <name>hint_self</name>
    <message>
        <source>&quot;self&quot; is there only in methods, as their first parameter</source>
        <translation>只有方法里才有 self，它是方法的第一个参数</translation>
    </message>
</context>
<context>
    <name>hint_switch</name>
    <message>
        <source>Python has no &quot;switch&quot; here; use if/elif</source>
        <translation>这里没有 switch，请用 if/elif</translation>
    </message>
</context>
<context>
    <name>hint_tabs</name>
    <message>
        <source>tabs and spaces are mixed; indent with four spaces everywhere</source>
        <translation>制表符和空格混在一起了，请统一用四个空格缩进</translation>
    </message>
</context>
<context>
    <name>hint_triple_equal</name>
    <message>
        <source>Python compares with ==</source>
        <translation>Python 用 == 比较</translation>
    </message>
</context>
<context>
    <name>hint_triple_quotes</name>
    <message>
        <source>the three quotes that should end this text are missing</source>
        <translation>缺少结束这段文字的三个引号</translation>
    </message>
</context>
<context>
    <name>hint_try_alone</name>
    <message>
        <source>&quot;try&quot; needs an &quot;except&quot; or a &quot;finally&quot; with the same indentation</source>
        <translation>try 后面要有缩进相同的 except 或 finally</translation>
    </message>
</context>
<context>
    <name>hint_tuple_parameter</name>
    <message>
        <source>parameters in parentheses are Python 2; take one parameter and unpack it inside</source>
        <translation>圆括号里的参数是 Python 2 的写法；请只用一个参数，在函数里再拆开</translation>
    </message>
</context>
<context>
    <name>hint_unexpected_indent</name>
    <message>
        <source>this line is indented further than the one before it, though nothing opens a block there</source>
        <translation>这一行比上一行缩进得多，可是上一行没有打开代码块</translation>
    </message>
</context>
<context>
    <name>hint_unindent</name>
    <message>
        <source>the lines of one block begin in the same column</source>
        <translation>同一个代码块的各行要从同一列开始</translation>
    </message>
</context>
<context>
    <name>hint_unmatched</name>
    <message>
        <source>there is one closing bracket too many, or one of another kind</source>
        <translation>多了一个右括号，或者左右括号不是同一种</translation>
    </message>
</context>
<context>
    <name>hint_unseen</name>
    <message>
        <source>there is an invisible character here; delete it and what is beside it, and type that again</source>
        <translation>这里有一个看不见的字符，请把它和旁边的字符删掉再重新输入</translation>
    </message>
</context>
<context>
    <name>hint_unterminated_string</name>
    <message>
        <source>a text ends on its line with the quote with which it began; if there is such a quote inside, use the other kind around it</source>
        <translation>字符串要在同一行用开头的那种引号结束；里面有这种引号时，外面请用另一种</translation>
    </message>
</context>
<context>
    <name>hint_ur_string</name>
    <message>
        <source>ur&quot;...&quot; is Python 2; write r&quot;...&quot;</source>
        <translation>ur&quot;...&quot; 是 Python 2 的写法，请写 r&quot;...&quot;</translation>
    </message>
</context>
<context>
    <name>import_clock</name>
    <message>
        <source>A tick stands for {tick}; tick 0 is {start}.</source>
        <translation>一个时间单位是 {tick}；时间 0 是 {start}。</translation>
    </message>
</context>
<context>
    <name>import_clock_length</name>
    <message>
        <source>A tick stands for {tick}.</source>
        <translation>一个时间单位是 {tick}。</translation>
    </message>
</context>
<context>
    <name>import_column_result</name>
    <message>
        <source>Left out: the column &quot;{column}&quot;, which is a result.</source>
        <translation>略去“{column}”列：它是结果。</translation>
    </message>
</context>
<context>
    <name>import_number_two_ways</name>
    <message>
        <source>{found} can be read in two ways; write 1000 for a thousand and 1.0 for one</source>
        <translation>{found} 有两种读法；一千请写 1000，一请写 1.0</translation>
    </message>
</context>
<context>
    <name>import_option_unused</name>
    <message>
        <source>Left out: {option}, which changes nothing here.</source>
        <translation>略去 {option}：它在这里不起作用。</translation>
    </message>
</context>
<context>
    <name>import_row_total</name>
    <message>
        <source>Left out: the row &quot;{name}&quot;, which sums up the others.</source>
        <translation>略去“{name}”行：它是对其他行的汇总。</translation>
    </message>
</context>
<context>
    <name>import_rows_empty</name>
    <message>
        <source>Left out: {count} empty {count|row|rows}.</source>
        <translation>略去 {count} 个空行。</translation>
    </message>
</context>
<context>
    <name>import_time_mixed</name>
    <message>
        <source>arrivals are either all times of day or all counted from the start; {found} is not as the one in the first row</source>
        <translation>到达时间要么都是时刻，要么都从起点算起；{found} 与第一行的写法不同</translation>
    </message>
</context>
<context>
    <name>import_time_wrong</name>
    <message>
        <source>&quot;{column}&quot; must be a number, a length such as 0.5 h or a time of day such as 8:30, not {found}</source>
        <translation>“{column}” 必须是数字、时长（如 0.5 h）或时刻（如 8:30），不能是 {found}</translation>
    </message>
</context>
<context>
    <name>import_times_multiplied</name>
    <message>
        <source>All times are multiplied by {factor}, so that they are whole ticks.</source>
        <translation>所有时间都乘以 {factor}，成为整数个时间单位。</translation>
    </message>
</context>
<context>
    <name>import_unit_taken</name>
    <message>
        <source>Numbers without a unit are taken as {unit}.</source>
        <translation>没有写单位的数按 {unit} 计。</translation>
    </message>
</context>
<context>
    <name>interval</name>
    <message>
        <source>since %1</source>
        <extracomment>An interval that still goes on</extracomment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <extracomment>From and to which moment, and how many ticks long</extracomment>
        <translation>%1 到 %2（%3）</translation>
    </message>
</context>
<context>
    <name>intervention_change_without_set</name>
    <message>
        <source>&quot;priority&quot;, &quot;nice&quot; and &quot;tickets&quot; go with &quot;set&quot; only</source>
        <translation>&quot;priority&quot;、&quot;nice&quot; 和 &quot;tickets&quot; 只能与 &quot;set&quot; 一起使用</translation>
    </message>
</context>
<context>
    <name>intervention_not_one</name>
    <message>
        <source>an intervention does exactly one of &quot;kill&quot;, &quot;suspend&quot;, &quot;resume&quot;, &quot;set&quot; and &quot;add&quot;</source>
        <translation>一次干预只能做 &quot;kill&quot;、&quot;suspend&quot;、&quot;resume&quot;、&quot;set&quot;、&quot;add&quot; 中的一件事</translation>
    </message>
</context>
<context>
    <name>intervention_set_not_one</name>
    <message>
        <source>&quot;set&quot; changes exactly one of &quot;priority&quot;, &quot;nice&quot; and &quot;tickets&quot;</source>
        <translation>&quot;set&quot; 只能更改 &quot;priority&quot;、&quot;nice&quot;、&quot;tickets&quot; 三者之一</translation>
    </message>
</context>
<context>
    <name>joins_behind</name>
    <message>
        <source>It takes its place directly behind {other}.</source>
        <translation>它排到 {other} 的正后面。</translation>
    </message>
</context>
<context>
    <name>joins_empty</name>
    <message>
        <source>It joins the ready queue, which is empty.</source>
        <translation>它进入就绪队列，队列原来是空的。</translation>
    </message>
</context>
<context>
    <name>joins_empty_level</name>
    <message>
        <source>It joins level {level}, which is empty.</source>
        <translation>它进入第 {level} 级队列，队列原来是空的。</translation>
    </message>
</context>
<context>
    <name>joins_front</name>
    <message>
        <source>It goes to the front of the ready queue.</source>
        <translation>它排到就绪队列队首。</translation>
    </message>
</context>
<context>
    <name>joins_front_level</name>
    <message>
        <source>It goes to the front of level {level}.</source>
        <translation>它排到第 {level} 级队列队首。</translation>
    </message>
</context>
<context>
    <name>joins_lower</name>
    <message>
        <source>It moves down to the tail of level {level}; {ahead} {ahead|process is|processes are} ahead of it there.</source>
        <translation>它降级，排到第 {level} 级队列队尾，前面有 {ahead} 个进程。</translation>
    </message>
</context>
<context>
    <name>joins_queue_of_core</name>
    <message>
        <source>The queue is that of core {core}.</source>
        <translation>这是核 {core} 的队列。</translation>
    </message>
</context>
<context>
    <name>joins_tail</name>
    <message>
        <source>It joins the tail of the ready queue; {ahead} {ahead|process is|processes are} ahead of it.</source>
        <translation>它排到就绪队列队尾，前面有 {ahead} 个进程。</translation>
    </message>
</context>
<context>
    <name>joins_tail_level</name>
    <message>
        <source>It joins the tail of level {level}; {ahead} {ahead|process is|processes are} ahead of it there.</source>
        <translation>它排到第 {level} 级队列队尾，前面有 {ahead} 个进程。</translation>
    </message>
</context>
<context>
    <name>joins_with_burst</name>
    <message>
        <source>It joins the ready queue; its next CPU burst: {key}.</source>
        <translation>它进入就绪队列；下一个 CPU 执行期：{key}。</translation>
    </message>
</context>
<context>
    <name>joins_with_pass</name>
    <message>
        <source>It joins the ready queue with pass {key}.</source>
        <translation>它以步长值 {key} 进入就绪队列。</translation>
    </message>
</context>
<context>
    <name>joins_with_priority</name>
    <message>
        <source>It joins the ready queue with priority number {key}.</source>
        <translation>它以优先数 {key} 进入就绪队列。</translation>
    </message>
</context>
<context>
    <name>joins_with_remaining</name>
    <message>
        <source>It joins the ready queue; left of its CPU burst: {key}.</source>
        <translation>它进入就绪队列；CPU 执行期还剩：{key}。</translation>
    </message>
</context>
<context>
    <name>joins_with_tickets</name>
    <message>
        <source>It joins the ready queue; it holds {tickets} {tickets|ticket|tickets}.</source>
        <translation>它进入就绪队列，持有 {tickets} 张彩票。</translation>
    </message>
</context>
<context>
    <name>joins_with_vruntime</name>
    <message>
        <source>It joins the ready queue with virtual runtime {key}.</source>
        <translation>它以虚拟运行时间 {key} 进入就绪队列。</translation>
    </message>
</context>
<context>
    <name>json_bad_character</name>
    <message>
        <source>this text does not end on its line: write its closing quote, and line breaks inside it as \n, tabs as \t</source>
        <translation>这段文字没有在本行结束：请补上右引号；其中的换行写作 \n，制表符写作 \t</translation>
    </message>
</context>
<context>
    <name>json_bad_escape</name>
    <message>
        <source>unknown escape; a backslash itself is written \\</source>
        <translation>不认识的转义；反斜杠本身写作 \\</translation>
    </message>
</context>
<context>
    <name>json_bad_number</name>
    <message>
        <source>this number is cut short; a digit must follow</source>
        <translation>这个数不完整，后面应有数字</translation>
    </message>
</context>
<context>
    <name>json_bad_surrogate</name>
    <message>
        <source>this \u escape is half of a pair; the other half must follow</source>
        <translation>这个 \u 转义只是一对中的一半，后面应有另一半</translation>
    </message>
</context>
<context>
    <name>json_bad_value</name>
    <message>
        <source>a value is expected here: a text in quotes, a number, true, false, null, an array or an object</source>
        <translation>这里应是一个值：带引号的文字、数、true、false、null、数组或对象</translation>
    </message>
</context>
<context>
    <name>json_duplicate_key</name>
    <message>
        <source>the key &quot;{key}&quot; stands twice in this object; keep one of them</source>
        <translation>键 &quot;{key}&quot; 在这个对象里出现了两次，请只留一个</translation>
    </message>
</context>
<context>
    <name>json_empty</name>
    <message>
        <source>there is nothing here; a scenario begins with an opening brace</source>
        <translation>这里没有内容；场景以左花括号开头</translation>
    </message>
</context>
<context>
    <name>json_expected_colon</name>
    <message>
        <source>a colon is expected here, between key and value</source>
        <translation>这里应是冒号，写在键与值之间</translation>
    </message>
</context>
<context>
    <name>json_expected_comma</name>
    <message>
        <source>a comma or the closing bracket is expected here</source>
        <translation>这里应是逗号或右括号</translation>
    </message>
</context>
<context>
    <name>json_expected_key</name>
    <message>
        <source>a key in double quotes is expected here</source>
        <translation>这里应是双引号括起来的键</translation>
    </message>
</context>
<context>
    <name>json_not_utf8</name>
    <message>
        <source>this byte is not UTF-8 text; save the file as UTF-8</source>
        <translation>这个字节不是 UTF-8 文字，请把文件存为 UTF-8</translation>
    </message>
</context>
<context>
    <name>json_nul_byte</name>
    <message>
        <source>a NUL byte stands here; this is not a text file</source>
        <translation>这里有 NUL 字节，这不是文本文件</translation>
    </message>
</context>
<context>
    <name>json_number_too_big</name>
    <message>
        <source>this number is too big for any use</source>
        <translation>这个数太大，无法使用</translation>
    </message>
</context>
<context>
    <name>json_syntax</name>
    <message>
        <source>this is not JSON: {problem}</source>
        <translation>这不是 JSON：{problem}</translation>
    </message>
</context>
<context>
    <name>json_too_deep</name>
    <message>
        <source>more than {limit} brackets stand inside each other</source>
        <translation>括号嵌套超过 {limit} 层</translation>
    </message>
</context>
<context>
    <name>json_trailing</name>
    <message>
        <source>the scenario has ended before this; take out what follows</source>
        <translation>场景在此之前已经结束，请去掉后面的内容</translation>
    </message>
</context>
<context>
    <name>json_truncated</name>
    <message>
        <source>the text ends too early: a closing quote or bracket is missing</source>
        <translation>内容结束得太早：缺少右引号或右括号</translation>
    </message>
</context>
<context>
    <name>key_missing</name>
    <message>
        <source>&quot;{key}&quot; is missing</source>
        <translation>缺少 &quot;{key}&quot;</translation>
    </message>
</context>
<context>
    <name>key_unknown</name>
    <message>
        <source>unknown key &quot;{key}&quot;; the nearest known one is &quot;{nearest}&quot;</source>
        <translation>不认识键 &quot;{key}&quot;；最接近的是 &quot;{nearest}&quot;</translation>
    </message>
</context>
<context>
    <name>key_unknown_near</name>
    <message>
        <source>unknown key &quot;{key}&quot;; did you mean &quot;{nearest}&quot;?</source>
        <translation>不认识键 &quot;{key}&quot;；是不是 &quot;{nearest}&quot;？</translation>
    </message>
</context>
<context>
    <name>lane</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Core %1</source>
        <translation>核 %1</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Has not arrived at t = %1</source>
        <translation>t = %1 时还没有到达</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>A state, and the moment at which it began</extracomment>
        <translation>自 %2 起%1</translation>
    </message>
    <message>
        <source>intervals so far: %1</source>
        <translation>至今 %1 段区间</translation>
    </message>
    <message>
        <source>dispatches so far: %1</source>
        <translation>至今调度 %1 次</translation>
    </message>
    <message>
        <source>requests so far: %1</source>
        <translation>至今 %1 个请求</translation>
    </message>
    <message>
        <source>At t = %1: %2; %3</source>
        <extracomment>What a lane of the timeline shows at a moment: t, what goes on, how much there was</extracomment>
        <translation>t = %1 时：%2；%3</translation>
    </message>
</context>
<context>
    <name>lesson</name>
    <message>
        <source>arrival time</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>turnaround time</source>
        <translation>周转时间</translation>
    </message>
    <message>
        <source>Turnaround</source>
        <translation>周转</translation>
    </message>
    <message>
        <source>weighted turnaround time</source>
        <translation>带权周转时间</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>带权周转</translation>
    </message>
    <message>
        <source>waiting time</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>time blocked</source>
        <translation>阻塞时间</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>time suspended</source>
        <translation>挂起时间</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>number of dispatches</source>
        <translation>被调度的次数</translation>
    </message>
    <message>
        <source>Dispatches</source>
        <translation>调度次数</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>the processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>the machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>the scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>the programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>the average</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>the cores</source>
        <translation>核</translation>
    </message>
    <message>
        <source>the ready queue</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>the job queue</source>
        <translation>后备队列</translation>
    </message>
    <message>
        <source>those that have ended</source>
        <translation>已经终止的进程</translation>
    </message>
    <message>
        <source>the line “Why”</source>
        <translation>“为什么”一栏</translation>
    </message>
    <message>
        <source>the timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>the process table</source>
        <translation>进程表</translation>
    </message>
    <message>
        <source>the process tree</source>
        <translation>进程树</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>the console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>the variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>quantum %1</source>
        <translation>时间片 %1</translation>
    </message>
    <message>
        <source>Policy: %1.</source>
        <translation>调度算法：%1。</translation>
    </message>
    <message>
        <source>What is the %1 of %2?</source>
        <extracomment>A question: &quot;What is the waiting time of Bo?&quot;</extracomment>
        <translation>%2 的%1是多少？</translation>
    </message>
    <message>
        <source>Draw the schedule.</source>
        <translation>画出调度。</translation>
    </message>
    <message>
        <source>a schedule</source>
        <translation>一张甘特图</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>一张表</translation>
    </message>
    <message>
        <source>Your answer</source>
        <extracomment>Beside something of the picture: what the student answered</extracomment>
        <translation>你的答案</translation>
    </message>
    <message>
        <source>Your answer: %1</source>
        <translation>你的答案：%1</translation>
    </message>
    <message>
        <source>Place %1: your answer %2 · the machine: %3</source>
        <extracomment>Of items put in order, beside a moment of the timeline: which place, the two items</extracomment>
        <translation>第 %1 位：你的答案 %2 · 机器：%3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有进程</translation>
    </message>
    <message>
        <source>the blocked processes</source>
        <translation>阻塞的进程</translation>
    </message>
    <message>
        <source>the interventions</source>
        <translation>干预</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>names, arrivals or work</source>
        <translation>名称、到达时间或要做的工作</translation>
    </message>
    <message>
        <source>the number of cores</source>
        <translation>核数</translation>
    </message>
</context>
<context>
    <name>lesson_answer_contradicted</name>
    <message>
        <source>the simulator says {truth}, not {stated}; correct the answer or the scenario</source>
        <translation>模拟器的结果是 {truth}，不是 {stated}；请改正答案或场景</translation>
    </message>
</context>
<context>
    <name>lesson_answer_count</name>
    <message>
        <source>exactly one option of a &quot;choice&quot; is right, but {count} are; &quot;choices&quot; may have several</source>
        <translation>“choice” 只能有一个正确选项，这里有 {count} 个；多选请用 “choices”</translation>
    </message>
</context>
<context>
    <name>lesson_answer_missing</name>
    <message>
        <source>nothing says what is right; write {key}, or what the simulator is to be asked</source>
        <translation>没有写明什么是对的；请写 {key}，或者写明要问模拟器什么</translation>
    </message>
</context>
<context>
    <name>lesson_block_not_closed</name>
    <message>
        <source>this block of steps is not closed; end it with ```</source>
        <translation>这个步骤块没有结束；请在末尾写 ```</translation>
    </message>
</context>
<context>
    <name>lesson_condition_not_one</name>
    <message>
        <source>a condition has exactly one of {keys}</source>
        <translation>一个条件只能有 {keys} 中的一个</translation>
    </message>
</context>
<context>
    <name>lesson_example_fails</name>
    <message>
        <source>this is stored as right, but does not pass: {reason}</source>
        <translation>这里存的是正确示例，却没有通过：{reason}</translation>
    </message>
</context>
<context>
    <name>lesson_example_passes</name>
    <message>
        <source>this is stored as wrong, but passes; the goal is too weak</source>
        <translation>这里存的是错误示例，却通过了；目标太宽了</translation>
    </message>
</context>
<context>
    <name>lesson_folder_differs</name>
    <message>
        <source>the folder of this lesson must be called {expected}</source>
        <translation>这一课的文件夹必须叫 {expected}</translation>
    </message>
</context>
<context>
    <name>lesson_id_twice</name>
    <message>
        <source>&quot;{id}&quot; stands twice; give each its own id</source>
        <translation>“{id}” 出现了两次；请各用各的标识</translation>
    </message>
</context>
<context>
    <name>lesson_line_beyond</name>
    <message>
        <source>the program has {count} lines; there is no line {line}</source>
        <translation>程序只有 {count} 行，没有第 {line} 行</translation>
    </message>
</context>
<context>
    <name>lesson_link_unknown</name>
    <message>
        <source>the link &quot;{link}&quot; leads nowhere; links begin with term:, process:, place:, page: or https:</source>
        <translation>链接“{link}”没有去处；链接以 term:、process:、place:、page: 或 https: 开头</translation>
    </message>
</context>
<context>
    <name>lesson_page_differs</name>
    <message>
        <source>the page &quot;{found}&quot; stands here; the lesson has &quot;{expected}&quot; at this place</source>
        <translation>这里是“{found}”页；这一课在这个位置应是“{expected}”</translation>
    </message>
</context>
<context>
    <name>lesson_page_missing</name>
    <message>
        <source>the text of the page &quot;{page}&quot; is missing</source>
        <translation>缺少“{page}”页的正文</translation>
    </message>
</context>
<context>
    <name>lesson_page_without_id</name>
    <message>
        <source>the heading of a page begins with its id: # cook: The cook and the recipe</source>
        <translation>每页的标题以它的标识开头：# cook: 菜谱和厨师</translation>
    </message>
</context>
<context>
    <name>lesson_page_without_step</name>
    <message>
        <source>no page goes without a running machine or a question; add a step</source>
        <translation>每一页都要有运行的机器或问题；请加一个步骤</translation>
    </message>
</context>
<context>
    <name>lesson_question_impossible</name>
    <message>
        <source>such a question cannot be asked at t = {at}; choose another moment</source>
        <translation>t = {at} 时提不出这样的问题；请换一个时刻</translation>
    </message>
</context>
<context>
    <name>lesson_scenario_unused</name>
    <message>
        <source>no step uses the scenario &quot;{scenario}&quot;</source>
        <translation>没有步骤用到场景“{scenario}”</translation>
    </message>
</context>
<context>
    <name>lesson_solution_changes</name>
    <message>
        <source>it changes {what}, which the exercise keeps as it is</source>
        <translation>它改动了 {what}，而练习要求保持不变</translation>
    </message>
</context>
<context>
    <name>lesson_step_not_one</name>
    <message>
        <source>a step has exactly one of {keys}</source>
        <translation>一个步骤只能有 {keys} 中的一个</translation>
    </message>
</context>
<context>
    <name>lesson_step_unknown</name>
    <message>
        <source>the lesson has no step &quot;{step}&quot;; the nearest is &quot;{nearest}&quot;</source>
        <translation>这一课没有步骤“{step}”；最接近的是“{nearest}”</translation>
    </message>
</context>
<context>
    <name>lesson_step_unused</name>
    <message>
        <source>no page takes the step &quot;{step}&quot;</source>
        <translation>没有哪一页用到步骤“{step}”</translation>
    </message>
</context>
<context>
    <name>lesson_steps_differ</name>
    <message>
        <source>the steps here are {found}; in {language} they are {expected}: take the same in the same order</source>
        <translation>这里的步骤是 {found}；{language} 里是 {expected}：步骤和次序要一致</translation>
    </message>
</context>
<context>
    <name>lesson_term_unknown</name>
    <message>
        <source>the glossary has no term &quot;{term}&quot;; the nearest is &quot;{nearest}&quot;</source>
        <translation>术语表里没有“{term}”；最接近的是“{nearest}”</translation>
    </message>
</context>
<context>
    <name>lesson_text_missing</name>
    <message>
        <source>the text in {language} is missing</source>
        <translation>缺少 {language} 的文字</translation>
    </message>
</context>
<context>
    <name>lesson_time_beyond</name>
    <message>
        <source>t = {at} comes after the end of the run, which is at t = {end}</source>
        <translation>t = {at} 超出了运行的终点 t = {end}</translation>
    </message>
</context>
<context>
    <name>levels_differ</name>
    <message>
        <source>&quot;{key}&quot; makes {count} levels, &quot;{other}&quot; makes {other_count}; let them agree</source>
        <translation>&quot;{key}&quot; 有 {count} 级，&quot;{other}&quot; 有 {other_count} 级，请让它们一致</translation>
    </message>
</context>
<context>
    <name>limits</name>
    <message>
        <source>Instructions</source>
        <translation>指令数</translation>
    </message>
    <message>
        <source>Instructions of programs before the run ends.</source>
        <translation>程序执行这么多条指令后停止运行。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>Events recorded before the run ends.</source>
        <translation>记录这么多个事件后停止运行。</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>Processes created by programs that may be alive at once.</source>
        <translation>程序创建的进程最多同时存活这么多个。</translation>
    </message>
    <message>
        <source>Heap</source>
        <translation>堆</translation>
    </message>
    <message>
        <source>Bytes of heap that one process may use.</source>
        <translation>一个进程最多可用的堆字节数。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Bytes that programs may print.</source>
        <translation>程序最多可输出的字节数。</translation>
    </message>
</context>
<context>
    <name>loops</name>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>ready: no. %1</source>
        <extracomment>Of a task in the queue of an event loop: its place there</extracomment>
        <translation>就绪：第 %1 个</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>sleeps until %1</source>
        <translation>睡到 %1</translation>
    </message>
    <message>
        <source>called at %1</source>
        <translation>在 %1 被调用</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>waits for %1, until %2 at most</source>
        <extracomment>Waits for %1 (a lock, a task …), but not longer than until %2</extracomment>
        <translation>等待 %1，最多等到 %2</translation>
    </message>
</context>
<context>
    <name>machine</name>
    <message>
        <source>Cores</source>
        <translation>核数</translation>
    </message>
    <message>
        <source>How many cores the machine has.</source>
        <translation>机器有多少个核。</translation>
    </message>
    <message>
        <source>Context switch</source>
        <translation>上下文切换</translation>
    </message>
    <message>
        <source>Ticks that a context switch takes.</source>
        <translation>一次上下文切换花费的时间单位。</translation>
    </message>
    <message>
        <source>Migration cost</source>
        <translation>迁移开销</translation>
    </message>
    <message>
        <source>Ticks added when a process last ran on another core.</source>
        <translation>进程上次在别的核上运行时，另加的时间单位。</translation>
    </message>
    <message>
        <source>Ready queues</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>One ready queue for all cores, or one for each.</source>
        <translation>所有核共用一个就绪队列，或每个核一个。</translation>
    </message>
    <message>
        <source>Work stealing</source>
        <translation>工作窃取</translation>
    </message>
    <message>
        <source>With queues per core, an idle core takes from the longest other.</source>
        <translation>每核一个队列时，空闲的核从最长的其他队列窃取。</translation>
    </message>
    <message>
        <source>Multiprogramming</source>
        <translation>多道程序设计</translation>
    </message>
    <message>
        <source>Without it, a core waits through the I/O of its process.</source>
        <translation>关闭时，核会一直等到它的进程 I/O 完成。</translation>
    </message>
    <message>
        <source>Degree of multiprogramming</source>
        <translation>道数</translation>
    </message>
    <message>
        <source>How many processes may be in memory; 0 means no limit.</source>
        <translation>最多有多少个进程在内存中；0 表示不限。</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>作业调度</translation>
    </message>
    <message>
        <source>Who is taken from the job queue when there is room.</source>
        <translation>内存有空时，从后备队列中选谁。</translation>
    </message>
    <message>
        <source>First dispatch costs</source>
        <translation>首次调度也切换</translation>
    </message>
    <message>
        <source>The first dispatch of a core takes a context switch too.</source>
        <translation>核的第一次调度也要做上下文切换。</translation>
    </message>
    <message>
        <source>Start method</source>
        <translation>启动方式</translation>
    </message>
    <message>
        <source>How a program&apos;s new process begins.</source>
        <translation>程序的新进程怎样开始。</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Whether creating, switching and calling take time.</source>
        <translation>创建、切换和调用是否花费时间。</translation>
    </message>
    <message>
        <source>Ticks per second</source>
        <translation>每秒时间单位数</translation>
    </message>
    <message>
        <source>Turns a program&apos;s seconds into ticks.</source>
        <translation>把程序中的秒换算成时间单位。</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Ticks that one statement of a program takes.</source>
        <translation>程序的一条语句花费的时间单位。</translation>
    </message>
    <message>
        <source>Shuffle ties</source>
        <translation>打乱同时事件</translation>
    </message>
    <message>
        <source>The seed orders what happens at the same instant.</source>
        <translation>由随机种子决定同一时刻事件的先后。</translation>
    </message>
    <message>
        <source>Interpreter lock</source>
        <translation>全局解释器锁</translation>
    </message>
    <message>
        <source>One thread of a process runs at a time, as in CPython.</source>
        <translation>一个进程同时只有一个线程运行，与 CPython 相同。</translation>
    </message>
    <message>
        <source>Switch by choice</source>
        <translation>按选择切换</translation>
    </message>
    <message>
        <source>The choices say who goes on before each operation that others can see.</source>
        <translation>在每个别的进程能看到的操作之前，由选择决定谁继续。</translation>
    </message>
</context>
<context>
    <name>measure</name>
    <message>
        <source>Waiting, mean</source>
        <translation>平均等待时间</translation>
    </message>
    <message>
        <source>Ticks a process spends ready, on average</source>
        <translation>每个进程平均有多少个时间单位处于就绪态</translation>
    </message>
    <message>
        <source>Waiting, longest</source>
        <translation>最长等待时间</translation>
    </message>
    <message>
        <source>Ticks ready of the process that waits longest</source>
        <translation>等得最久的进程有多少个时间单位处于就绪态</translation>
    </message>
    <message>
        <source>Turnaround, mean</source>
        <translation>平均周转时间</translation>
    </message>
    <message>
        <source>Ticks from arrival to finish, on average</source>
        <translation>从到达到完成，平均多少个时间单位</translation>
    </message>
    <message>
        <source>Turnaround, longest</source>
        <translation>最长周转时间</translation>
    </message>
    <message>
        <source>Ticks from arrival to finish of the process that takes longest</source>
        <translation>周转最慢的进程从到达到完成用了多少个时间单位</translation>
    </message>
    <message>
        <source>Weighted turnaround, mean</source>
        <translation>平均带权周转时间</translation>
    </message>
    <message>
        <source>Turnaround over CPU time, on average</source>
        <translation>周转时间 ÷ 运行时间，取平均</translation>
    </message>
    <message>
        <source>Weighted turnaround, largest</source>
        <translation>最大带权周转时间</translation>
    </message>
    <message>
        <source>Turnaround over CPU time of the process that is worst off</source>
        <translation>最吃亏的进程：周转时间 ÷ 运行时间</translation>
    </message>
    <message>
        <source>Response, mean</source>
        <translation>平均响应时间</translation>
    </message>
    <message>
        <source>Ticks from arrival to the first run, on average</source>
        <translation>从到达到第一次运行，平均多少个时间单位</translation>
    </message>
    <message>
        <source>Response, longest</source>
        <translation>最长响应时间</translation>
    </message>
    <message>
        <source>Ticks to the first run of the process that waits longest for it</source>
        <translation>最晚得到响应的进程等了多少个时间单位才第一次运行</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Processes finished a tick</source>
        <translation>每个时间单位完成几个进程</translation>
    </message>
    <message>
        <source>CPU utilisation</source>
        <translation>CPU 利用率</translation>
    </message>
    <message>
        <source>Share of the time of all cores in which processes run</source>
        <translation>所有核的时间里，有多大一份在运行进程</translation>
    </message>
    <message>
        <source>Context switches</source>
        <translation>上下文切换次数</translation>
    </message>
    <message>
        <source>Times a core went from one process to another</source>
        <translation>核从一个进程换到另一个进程的次数</translation>
    </message>
    <message>
        <source>Fairness (Jain&apos;s index)</source>
        <translation>公平指数（Jain）</translation>
    </message>
    <message>
        <source>1 if CPU time over turnaround is the same for all; lower if not</source>
        <translation>各进程的运行时间 ÷ 周转时间都相同时为 1，越不均匀越小</translation>
    </message>
    <message>
        <source>Ticks until the last process has ended</source>
        <translation>到最后一个进程结束为止的时间</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>Ticks of CPU that all processes together have used</source>
        <translation>所有进程一共用掉的 CPU 时间</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>询问次数</translation>
    </message>
    <message>
        <source>Times programs asked how far a download is</source>
        <translation>程序询问下载进度的次数</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>干的活</translation>
    </message>
    <message>
        <source>Ticks of CPU that programs used for work of their own: busy()</source>
        <translation>程序用来干自己的活（busy()）的 CPU 时间</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>总完成时间</translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>, </source>
        <extracomment>Between the entries of a list inside a sentence: &quot;P2 3, P4 5&quot;</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A name, and what is said of it: &quot;Ann (CPU 4)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>metric</name>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>{name} (killed)</source>
        <translation>{name}（被杀死）</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>response</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>turnaround</source>
        <translation>周转时间</translation>
    </message>
    <message>
        <source>weighted turnaround</source>
        <translation>带权周转时间</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>held</source>
        <translation>后备时间</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>阻塞时间</translation>
    </message>
    <message>
        <source>switching</source>
        <translation>切换时间</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>挂起时间</translation>
    </message>
</context>
<context>
    <name>metrics</name>
    <message>
        <source>Average waiting</source>
        <translation>平均等待时间</translation>
    </message>
    <message>
        <source>Average turnaround</source>
        <translation>平均周转时间</translation>
    </message>
    <message>
        <source>Average response</source>
        <translation>平均响应时间</translation>
    </message>
    <message>
        <source>Average weighted turnaround</source>
        <translation>平均带权周转时间</translation>
    </message>
    <message>
        <source>CPU utilisation</source>
        <translation>CPU 利用率</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Context switches</source>
        <translation>上下文切换次数</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>公平指数</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Turnaround</source>
        <translation>周转</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>带权周转</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>held</source>
        <translation>后备</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>switching</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>The whole run, up to t = %1</source>
        <translation>全程，到 t = %1</translation>
    </message>
    <message>
        <source>So far, up to t = %1</source>
        <translation>到 t = %1 为止</translation>
    </message>
    <message>
        <source>Averages over those that have ended: %1</source>
        <translation>平均值只算已结束的进程：%1 个</translation>
    </message>
    <message>
        <source>Core %1</source>
        <translation>核 %1</translation>
    </message>
    <message>
        <source>covered</source>
        <extracomment>In place of a value that is hidden for the class to say</extracomment>
        <translation>已遮住</translation>
    </message>
    <message>
        <source>No process has finished yet</source>
        <translation>还没有进程结束</translation>
    </message>
</context>
<context>
    <name>migration_costs</name>
    <message>
        <source>Moving from core {from} and switching take until t = {until}.</source>
        <translation>从核 {from} 迁移并切换，到 t = {until} 为止。</translation>
    </message>
</context>
<context>
    <name>mistake_affinity</name>
    <message>
        <source>{process} may not use this core.</source>
        <translation>{process} 不能使用这个核。</translation>
    </message>
</context>
<context>
    <name>mistake_all_bursts</name>
    <message>
        <source>That counts the CPU bursts after its I/O too: it leaves the core as soon as it blocks.</source>
        <translation>把 I/O 之后的 CPU 执行期也算进去了：进程一阻塞就离开核。</translation>
    </message>
</context>
<context>
    <name>mistake_arrival_order</name>
    <message>
        <source>That is the order of arrival; the ready queue has an order of its own.</source>
        <translation>这是到达的顺序；就绪队列有自己的顺序。</translation>
    </message>
</context>
<context>
    <name>mistake_blocked</name>
    <message>
        <source>{process} is blocked: what it waits for has not happened by then.</source>
        <translation>{process} 在阻塞：到那时它等待的事还没发生。</translation>
    </message>
</context>
<context>
    <name>mistake_blocks</name>
    <message>
        <source>{process} has the core now, but by then it waits for something else.</source>
        <translation>{process} 现在在用核，但到那时它要等别的，不再用核。</translation>
    </message>
</context>
<context>
    <name>mistake_burst_ends_first</name>
    <message>
        <source>Its burst ends before its quantum does.</source>
        <translation>时间片还没用完，它的 CPU 执行期就结束了。</translation>
    </message>
</context>
<context>
    <name>mistake_counts_blocked</name>
    <message>
        <source>That counts the time blocked as well: waiting is what a process spends ready.</source>
        <translation>把阻塞时间也算进去了：等待时间只算处于就绪态的时间。</translation>
    </message>
</context>
<context>
    <name>mistake_counts_from_zero</name>
    <message>
        <source>That counts from t = 0; each process waits from its own arrival on.</source>
        <translation>这是从 t = 0 算起的；每个进程从自己到达时才开始等待。</translation>
    </message>
</context>
<context>
    <name>mistake_counts_response</name>
    <message>
        <source>That counts the response, not the waiting: a process also waits after it has first run.</source>
        <translation>这是响应时间，不是等待时间：第一次运行之后，进程还会再等待。</translation>
    </message>
</context>
<context>
    <name>mistake_counts_switch</name>
    <message>
        <source>That counts the context switch: while the core switches, the process does not run.</source>
        <translation>把上下文切换也算进去了：切换期间进程并没有运行。</translation>
    </message>
</context>
<context>
    <name>mistake_counts_turnaround</name>
    <message>
        <source>That is the average turnaround time: it counts running as well.</source>
        <translation>这是平均周转时间：它把运行的时间也算进去了。</translation>
    </message>
</context>
<context>
    <name>mistake_ends</name>
    <message>
        <source>{process} has the core now, but its work is done by then.</source>
        <translation>{process} 现在在用核，但到那时它的活已经干完了。</translation>
    </message>
</context>
<context>
    <name>mistake_fcfs</name>
    <message>
        <source>Right for FCFS: who joined the ready queue first runs first, and is not interrupted.</source>
        <translation>按先来先服务才对：先进就绪队列的先运行，而且不会被抢占。</translation>
    </message>
</context>
<context>
    <name>mistake_forgets_io</name>
    <message>
        <source>That forgets its I/O.</source>
        <translation>忘了它还要做 I/O。</translation>
    </message>
</context>
<context>
    <name>mistake_forgets_preemption</name>
    <message>
        <source>Its burst is that long, but another process takes the core from it before.</source>
        <translation>它的 CPU 执行期确实这么长，但在那之前会被别的进程抢占。</translation>
    </message>
</context>
<context>
    <name>mistake_forgets_quantum</name>
    <message>
        <source>Its burst is that long, but the quantum ends before its burst does.</source>
        <translation>它的 CPU 执行期确实这么长，但时间片会先用完。</translation>
    </message>
</context>
<context>
    <name>mistake_forgets_switch</name>
    <message>
        <source>That forgets what the context switches cost.</source>
        <translation>忘了上下文切换的开销。</translation>
    </message>
</context>
<context>
    <name>mistake_forgets_waiting</name>
    <message>
        <source>That forgets the waiting: it does not have the core all the time.</source>
        <translation>忘了等待时间：它并不是一直占着核。</translation>
    </message>
</context>
<context>
    <name>mistake_goes_on</name>
    <message>
        <source>{process} has the core now, but does not keep it.</source>
        <translation>{process} 现在占着核，但不会一直占下去。</translation>
    </message>
</context>
<context>
    <name>mistake_hrrn</name>
    <message>
        <source>Right for HRRN: the highest response ratio runs first, and is not interrupted.</source>
        <translation>按高响应比优先才对：响应比最高的先运行，而且不会被抢占。</translation>
    </message>
</context>
<context>
    <name>mistake_idle</name>
    <message>
        <source>No core stays idle while somebody is ready that may use it.</source>
        <translation>只要有就绪的进程能用它，核就不会空闲。</translation>
    </message>
</context>
<context>
    <name>mistake_later_in_queue</name>
    <message>
        <source>{process} is ready, but another comes before it.</source>
        <translation>{process} 已经就绪，但有别的进程排在它前面。</translation>
    </message>
</context>
<context>
    <name>mistake_line_again</name>
    <message>
        <source>That line has just been run; the program goes on from there.</source>
        <translation>这一行刚执行过，程序从那里往后走了。</translation>
    </message>
</context>
<context>
    <name>mistake_line_below</name>
    <message>
        <source>That is a line further down; the program goes somewhere else from here.</source>
        <translation>那是下面的一行；程序从这里去了别处。</translation>
    </message>
</context>
<context>
    <name>mistake_line_of_caller</name>
    <message>
        <source>That is the line of the caller; the call has not come back yet.</source>
        <translation>那是调用者的那一行；这次调用还没有返回。</translation>
    </message>
</context>
<context>
    <name>mistake_newcomer</name>
    <message>
        <source>{process} comes at that moment, but does not take the core from it.</source>
        <translation>{process} 在那时到达，但不会抢占它。</translation>
    </message>
</context>
<context>
    <name>mistake_not_in_queue</name>
    <message>
        <source>{process} is not in the ready queue then.</source>
        <translation>那时 {process} 不在就绪队列里。</translation>
    </message>
</context>
<context>
    <name>mistake_not_then</name>
    <message>
        <source>Follow it step by step from now: that is not its state then.</source>
        <translation>从现在起一步一步往下看：到那时它不是这个状态。</translation>
    </message>
</context>
<context>
    <name>mistake_off_by_one</name>
    <message>
        <source>A little off: count the ticks again, from the moment at which it begins.</source>
        <translation>差一点：从开始的那一刻起，再数一遍。</translation>
    </message>
</context>
<context>
    <name>mistake_off_little</name>
    <message>
        <source>Close: add the waiting of each process again, then divide by their number.</source>
        <translation>很接近了：把每个进程的等待时间重新加一遍，再除以进程数。</translation>
    </message>
</context>
<context>
    <name>mistake_one_quantum</name>
    <message>
        <source>Its quantum ends there, but it is chosen again at once.</source>
        <translation>时间片到那时用完，但它马上又被选中。</translation>
    </message>
</context>
<context>
    <name>mistake_printed_before</name>
    <message>
        <source>That has been printed already.</source>
        <translation>这个已经打印过了。</translation>
    </message>
</context>
<context>
    <name>mistake_printed_later</name>
    <message>
        <source>That is printed too, but later.</source>
        <translation>这个也会打印，不过还要晚些。</translation>
    </message>
</context>
<context>
    <name>mistake_priority</name>
    <message>
        <source>Right for scheduling by priority: the highest priority runs first.</source>
        <translation>按优先级调度才对：优先级最高的先运行。</translation>
    </message>
</context>
<context>
    <name>mistake_quantum_over</name>
    <message>
        <source>{process} has the core now, but its quantum is used up by then.</source>
        <translation>{process} 现在在用核，但到那时它的时间片用完了。</translation>
    </message>
</context>
<context>
    <name>mistake_ran_already</name>
    <message>
        <source>That counts what it has run already: ask what is left.</source>
        <translation>把已经运行的部分也算进去了：要看还剩多少。</translation>
    </message>
</context>
<context>
    <name>mistake_rr</name>
    <message>
        <source>Right for round robin: each in turn, for a quantum.</source>
        <translation>按时间片轮转才对：大家轮流运行，每次一个时间片。</translation>
    </message>
</context>
<context>
    <name>mistake_sjf</name>
    <message>
        <source>Right for SJF: the shortest next CPU burst runs first, and is not interrupted.</source>
        <translation>按短作业优先才对：下一个 CPU 执行期最短的先运行，而且不会被抢占。</translation>
    </message>
</context>
<context>
    <name>mistake_srtf</name>
    <message>
        <source>Right for SRTF: the least remaining time runs first, whoever has the core.</source>
        <translation>按最短剩余时间优先才对：剩余时间最短的先运行，不管谁占着核。</translation>
    </message>
</context>
<context>
    <name>mistake_stays</name>
    <message>
        <source>It does not stay as it is until then.</source>
        <translation>到那时它的状态已经变了。</translation>
    </message>
</context>
<context>
    <name>mistake_turnaround</name>
    <message>
        <source>That is its turnaround time; the moment of its finish is asked.</source>
        <translation>这是它的周转时间；问的是完成的时刻。</translation>
    </message>
</context>
<context>
    <name>name_not_printable</name>
    <message>
        <source>&quot;{key}&quot; must be a text of at least one character, without control characters</source>
        <translation>&quot;{key}&quot; 应是至少一个字符的文字，不含控制字符</translation>
    </message>
</context>
<context>
    <name>not_activated</name>
    <message>
        <source>{process} is suspended since t = {since} and has not been activated.</source>
        <translation>{process} 自 t = {since} 起被挂起，还没有被激活。</translation>
    </message>
</context>
<context>
    <name>not_admitted</name>
    <message>
        <source>{process} waits in the job queue since t = {since}: memory is full; {ahead} {ahead|process is|processes are} ahead of it.</source>
        <translation>{process} 自 t = {since} 起在后备队列中等待：内存已满，前面有 {ahead} 个进程。</translation>
    </message>
</context>
<context>
    <name>not_admitted_next</name>
    <message>
        <source>{process} waits in the job queue since t = {since}: memory is full. It is next in line.</source>
        <translation>{process} 自 t = {since} 起在后备队列中等待：内存已满，下一个就轮到它。</translation>
    </message>
</context>
<context>
    <name>not_alive</name>
    <message>
        <source>{process} ended at t = {finish}.</source>
        <translation>{process} 已在 t = {finish} 时终止。</translation>
    </message>
</context>
<context>
    <name>not_allowed</name>
    <message>
        <source>{process} is ready since t = {since} but may only use {cores}.</source>
        <translation>{process} 自 t = {since} 起就绪，但只能使用 {cores}。</translation>
    </message>
</context>
<context>
    <name>not_arrived</name>
    <message>
        <source>{process} has not arrived yet; it comes at t = {arrival}.</source>
        <translation>{process} 还没有到达，它在 t = {arrival} 时到达。</translation>
    </message>
</context>
<context>
    <name>not_arrived_ever</name>
    <message>
        <source>{process} has not arrived yet.</source>
        <translation>{process} 还没有到达。</translation>
    </message>
</context>
<context>
    <name>not_chosen</name>
    <message>
        <source>{process} is ready since t = {since}: {running} {count|has|have} the {count|core|cores}; {ahead} {ahead|process is|processes are} ahead of it in the ready queue.</source>
        <translation>{process} 自 t = {since} 起就绪：{running} 占用着核；就绪队列中它前面有 {ahead} 个进程。</translation>
    </message>
</context>
<context>
    <name>not_chosen_draw</name>
    <message>
        <source>{process} is ready since t = {since}: {running} {count|has|have} the {count|core|cores}; at the next draw it holds {tickets} of {total} tickets.</source>
        <translation>{process} 自 t = {since} 起就绪：{running} 占用着核；下次抽签时它持有 {total} 张彩票中的 {tickets} 张。</translation>
    </message>
</context>
<context>
    <name>not_chosen_next</name>
    <message>
        <source>{process} is ready since t = {since} and next in line: {running} {count|has|have} the {count|core|cores}.</source>
        <translation>{process} 自 t = {since} 起就绪，下一个轮到它：{running} 占用着核。</translation>
    </message>
</context>
<context>
    <name>not_done_child</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for a child to end.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待一个子进程结束。</translation>
    </message>
</context>
<context>
    <name>not_done_child_named</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for {whom} to end.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待 {whom} 结束。</translation>
    </message>
</context>
<context>
    <name>not_done_connection</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for a connection at {device}.</source>
        <translation>{process} 自 t = {since} 起阻塞：它在 {device} 上等待连接。</translation>
    </message>
</context>
<context>
    <name>not_done_data</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for data at {device}.</source>
        <translation>{process} 自 t = {since} 起阻塞：它在 {device} 上等待数据。</translation>
    </message>
</context>
<context>
    <name>not_done_device</name>
    <message>
        <source>{process} is blocked since t = {since}: {device} serves it.</source>
        <translation>{process} 自 t = {since} 起阻塞：{device} 正在为它服务。</translation>
    </message>
</context>
<context>
    <name>not_done_empty</name>
    <message>
        <source>{process} is blocked since t = {since}: {device} is empty; it waits until something comes in.</source>
        <translation>{process} 自 t = {since} 起阻塞：{device} 是空的，它等到有内容放入。</translation>
    </message>
</context>
<context>
    <name>not_done_feeder</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits until what it has put into queues is sent.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待放入队列的内容送出。</translation>
    </message>
</context>
<context>
    <name>not_done_full</name>
    <message>
        <source>{process} is blocked since t = {since}: {device} is full; it waits until something is taken out.</source>
        <translation>{process} 自 t = {since} 起阻塞：{device} 已满，它等到有内容取走。</translation>
    </message>
</context>
<context>
    <name>not_done_held</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for {device}, which {whom} held then.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待 {device}，当时持有者是 {whom}。</translation>
    </message>
</context>
<context>
    <name>not_done_io</name>
    <message>
        <source>{process} is blocked since t = {since}: its I/O of {ticks} {ticks|tick|ticks} is not done.</source>
        <translation>{process} 自 t = {since} 起阻塞：它的 I/O 需要 {ticks} 个时间单位，尚未完成。</translation>
    </message>
</context>
<context>
    <name>not_done_notice</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits until somebody notifies {device}.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待别的进程通知 {device}。</translation>
    </message>
</context>
<context>
    <name>not_done_or_timer</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for {device} or the timer, whichever comes first.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待 {device} 或定时器，哪个先到都行。</translation>
    </message>
</context>
<context>
    <name>not_done_place</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for {device}.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待 {device}。</translation>
    </message>
</context>
<context>
    <name>not_done_semaphore</name>
    <message>
        <source>{process} is blocked since t = {since}: the value of {device} is 0; it waits until somebody releases it.</source>
        <translation>{process} 自 t = {since} 起阻塞：{device} 的值是 0，它等到有进程释放它。</translation>
    </message>
</context>
<context>
    <name>not_done_set</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits until somebody sets {device}.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待别的进程设置 {device}。</translation>
    </message>
</context>
<context>
    <name>not_done_several</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for {device} or another place, whichever comes first.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待 {device} 或另一处，哪个先到都行。</translation>
    </message>
</context>
<context>
    <name>not_done_several_or_timer</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for {device}, another place or the timer, whichever comes first.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待 {device}、另一处或定时器，哪个先到都行。</translation>
    </message>
</context>
<context>
    <name>not_done_signal</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for a signal.</source>
        <translation>{process} 自 t = {since} 起阻塞：它等待信号。</translation>
    </message>
</context>
<context>
    <name>not_done_sleep</name>
    <message>
        <source>{process} is blocked since t = {since}: it sleeps for {ticks} {ticks|tick|ticks}.</source>
        <translation>{process} 自 t = {since} 起阻塞：它要睡眠 {ticks} 个时间单位。</translation>
    </message>
</context>
<context>
    <name>not_done_thread</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for thread {whom} to end.</source>
        <translation>{process} 从 t = {since} 起阻塞：它等待线程 {whom} 结束。</translation>
    </message>
</context>
<context>
    <name>not_done_thread_begin</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for thread {whom} to begin.</source>
        <translation>{process} 从 t = {since} 起阻塞：它等待线程 {whom} 开始运行。</translation>
    </message>
</context>
<context>
    <name>not_served</name>
    <message>
        <source>{process} is blocked since t = {since}: it waits for {device}; {ahead} {ahead|request is|requests are} ahead.</source>
        <translation>{process} 自 t = {since} 起阻塞：它在等待 {device}，前面还有 {ahead} 个请求。</translation>
    </message>
</context>
<context>
    <name>not_switched</name>
    <message>
        <source>{process} has core {core}, which is busy with the context switch until t = {until}.</source>
        <translation>{process} 已得到核 {core}，但到 t = {until} 为止核在做上下文切换。</translation>
    </message>
</context>
<context>
    <name>not_waiting</name>
    <message>
        <source>{process} does run, on core {core} since t = {since}.</source>
        <translation>{process} 正在运行：自 t = {since} 起在核 {core} 上。</translation>
    </message>
</context>
<context>
    <name>objects</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>消息：%1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>held</source>
        <translation>被持有</translation>
    </message>
    <message>
        <source>value %1</source>
        <extracomment>Of a semaphore: how many more may enter</extracomment>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>value %1 of %2</source>
        <translation>值 %1，最大 %2</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待者</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>持有者：%1</translation>
    </message>
    <message>
        <source>bytes: %1</source>
        <translation>字节：%1</translation>
    </message>
    <message>
        <source>Waiting to put</source>
        <translation>等待放入</translation>
    </message>
    <message>
        <source>Waiting to get</source>
        <translation>等待取出</translation>
    </message>
    <message>
        <source>full: waiting to put</source>
        <extracomment>How a queue stands, and what those want who wait there</extracomment>
        <translation>已满：等待放入</translation>
    </message>
    <message>
        <source>empty: waiting to get</source>
        <translation>已空：等待取出</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>inside: %1</source>
        <translation>里面：%1</translation>
    </message>
</context>
<context>
    <name>option_at</name>
    <message>
        <source>t = {at}</source>
        <translation>t = {at}</translation>
    </message>
</context>
<context>
    <name>option_average</name>
    <message>
        <source>{average}</source>
        <translation>{average}</translation>
    </message>
</context>
<context>
    <name>option_blocked</name>
    <message>
        <source>blocked</source>
        <translation>阻塞态</translation>
    </message>
</context>
<context>
    <name>option_goes_on</name>
    <message>
        <source>{process}, which goes on</source>
        <translation>{process}，继续运行</translation>
    </message>
</context>
<context>
    <name>option_line</name>
    <message>
        <source>Line {line}: {text}</source>
        <translation>第 {line} 行：{text}</translation>
    </message>
</context>
<context>
    <name>option_new</name>
    <message>
        <source>new</source>
        <translation>创建态</translation>
    </message>
</context>
<context>
    <name>option_nobody</name>
    <message>
        <source>Nobody: the core stays idle</source>
        <translation>谁也不选：核空闲</translation>
    </message>
</context>
<context>
    <name>option_process</name>
    <message>
        <source>{process}</source>
        <translation>{process}</translation>
    </message>
</context>
<context>
    <name>option_ready</name>
    <message>
        <source>ready</source>
        <translation>就绪态</translation>
    </message>
</context>
<context>
    <name>option_running</name>
    <message>
        <source>running</source>
        <translation>运行态</translation>
    </message>
</context>
<context>
    <name>option_suspended_blocked</name>
    <message>
        <source>suspended blocked</source>
        <translation>阻塞挂起</translation>
    </message>
</context>
<context>
    <name>option_suspended_ready</name>
    <message>
        <source>suspended ready</source>
        <translation>就绪挂起</translation>
    </message>
</context>
<context>
    <name>option_switching</name>
    <message>
        <source>switching</source>
        <translation>切换中</translation>
    </message>
</context>
<context>
    <name>option_terminated</name>
    <message>
        <source>terminated</source>
        <translation>终止态</translation>
    </message>
</context>
<context>
    <name>option_text</name>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
</context>
<context>
    <name>option_ticks</name>
    <message>
        <source>{ticks} {ticks|tick|ticks}</source>
        <translation>{ticks} 个时间单位</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>cannot write %1</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>no Chinese font is installed: the picture shows boxes (install fonts-wqy-microhei or another)</source>
        <translation>没有安装中文字体，图中的汉字会显示为方框（请安装 fonts-wqy-microhei 或其他字体）</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT, such as 1366x768, not %1</source>
        <translation>--size 应是 宽x高，例如 1366x768，而不是 %1</translation>
    </message>
    <message>
        <source>--at is a moment in ticks from 0, not %1</source>
        <translation>--at 应是从 0 开始的时刻，而不是 %1</translation>
    </message>
    <message>
        <source>--language is en or zh_CN, not %1</source>
        <translation>--language 应是 en 或 zh_CN，而不是 %1</translation>
    </message>
    <message>
        <source>Watch processes being scheduled.</source>
        <translation>观看进程怎样被调度。</translation>
    </message>
    <message>
        <source>Render the window to a PNG file and exit.</source>
        <translation>把窗口画到 PNG 文件后退出。</translation>
    </message>
    <message>
        <source>Start at this moment.</source>
        <translation>从这个时刻开始。</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>窗口的大小。</translation>
    </message>
    <message>
        <source>Language: en or zh_CN.</source>
        <translation>语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>give one scenario, not several</source>
        <translation>请只给一个场景</translation>
    </message>
    <message>
        <source>--theme is light, dark or high-contrast, not %1</source>
        <translation>--theme 只能是 light、dark 或 high-contrast，不能是 %1</translation>
    </message>
    <message>
        <source>--text is a size from 100 to 300, not %1</source>
        <translation>--text 是 100 到 300 之间的大小，不能是 %1</translation>
    </message>
    <message>
        <source>Theme: light, dark or high-contrast.</source>
        <translation>主题：light、dark 或 high-contrast。</translation>
    </message>
    <message>
        <source>Size of texts in percent, 100 to 300.</source>
        <translation>文字大小的百分比，100 到 300。</translation>
    </message>
    <message>
        <source>--view is one of %1, not %2</source>
        <translation>--view 可以是 %1，不能是 %2</translation>
    </message>
    <message>
        <source>Present this list of scenarios.</source>
        <translation>演示这个场景列表。</translation>
    </message>
    <message>
        <source>--present takes a list, and no scenario beside it</source>
        <translation>--present 后面是一个列表，不能再给场景</translation>
    </message>
    <message>
        <source>Scenario or Python program to open; the welcome scenario if left out.</source>
        <translation>要打开的场景或 Python 程序；不写则打开欢迎场景。</translation>
    </message>
    <message>
        <source>there is no lesson &quot;%1&quot;</source>
        <translation>没有课程“%1”</translation>
    </message>
    <message>
        <source>Open this lesson, by its id or number; LESSON/PAGE at that page.</source>
        <translation>打开这一课（编号或 id）；写成 LESSON/PAGE 则翻到那一页。</translation>
    </message>
    <message>
        <source>What to show, one of: %1.</source>
        <extracomment>The names of views</extracomment>
        <translation>显示什么，可以是：%1。</translation>
    </message>
</context>
<context>
    <name>ostep_job_wrong</name>
    <message>
        <source>this is no job of {tool}; it must be {form}, not {found}</source>
        <translation>这不是 {tool} 的作业；应是 {form}，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>ostep_kind_unknown</name>
    <message>
        <source>this is no job list of scheduler.py (5,10,15), mlfq.py (0,20,5:3,10,0), process-run.py (5:100,3:0) or lottery.py (10:75,5:25)</source>
        <translation>这不是 scheduler.py（5,10,15）、mlfq.py（0,20,5:3,10,0）、process-run.py（5:100,3:0）或 lottery.py（10:75,5:25）的作业表</translation>
    </message>
</context>
<context>
    <name>ostep_list_missing</name>
    <message>
        <source>there is no job list; write it behind -l, such as -l 10:5 or -l 5,10,15</source>
        <translation>没有作业表；请写在 -l 后面，例如 -l 10:5 或 -l 5,10,15</translation>
    </message>
</context>
<context>
    <name>ostep_option_random</name>
    <message>
        <source>{option} makes jobs at random, which cannot be repeated here; write them out behind -l</source>
        <translation>{option} 随机生成作业，这里无法重现；请写在 -l 后面</translation>
    </message>
</context>
<context>
    <name>ostep_option_unknown</name>
    <message>
        <source>{tool} has no option {option} that can be read here; there are {options}</source>
        <translation>{tool} 没有这里能读的选项 {option}；可用的有 {options}</translation>
    </message>
</context>
<context>
    <name>ostep_option_value</name>
    <message>
        <source>{option} must be {form}, not {found}</source>
        <translation>{option} 应是 {form}，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>ostep_percent</name>
    <message>
        <source>process-run.py mixes at random unless the percentage is 0 or 100, not {found}</source>
        <translation>百分比不是 0 或 100 时，process-run.py 会随机混合，不能是 {found}</translation>
    </message>
</context>
<context>
    <name>own_computer</name>
    <message>
        <source>Process numbers: here they count from 101, there they are whatever the system gives.</source>
        <translation>进程号：这里从 101 数起，在你的电脑上由系统给出。</translation>
    </message>
    <message>
        <source>Times: here a statement takes the time that the machine&apos;s settings say.</source>
        <translation>时间：这里一条语句用多少时间由机器的设置决定。</translation>
    </message>
    <message>
        <source>Order: with several cores processes really run at once, and each run may print in another order. “How else could it have come out?” shows which lines may trade places.</source>
        <translation>顺序：有多个核时进程真的同时运行，每次打印的顺序都可能不同。“还可能出现什么结果？”会告诉你哪些行可能换位置。</translation>
    </message>
    <message>
        <source>On Windows there is no os.fork(); use Linux, macOS or the Windows subsystem for Linux.</source>
        <translation>Windows 上没有 os.fork()；请用 Linux、macOS，或 Windows 的 Linux 子系统（WSL）。</translation>
    </message>
    <message>
        <source>Windows and macOS start new processes by “spawn”: the program is read again from the top, so what starts processes must stand under if __name__ == &quot;__main__&quot;.</source>
        <translation>Windows 和 macOS 用 spawn 方式创建新进程：程序会从头再读一遍，所以创建进程的语句必须写在 if __name__ == &quot;__main__&quot; 下面。</translation>
    </message>
    <message>
        <source>Nothing: it prints the same.</source>
        <translation>没有：打印的内容一样。</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Shown up to %1; what follows is veiled.</source>
        <translation>只画到 %1，后面的内容遮住了。</translation>
    </message>
    <message>
        <source>Only the first %1 lanes are shown.</source>
        <translation>只画出前 %1 条泳道。</translation>
    </message>
    <message>
        <source>Only the first %1 processes are in the table.</source>
        <translation>表中只列出前 %1 个进程。</translation>
    </message>
</context>
<context>
    <name>parameter</name>
    <message>
        <source>Latency</source>
        <translation>调度延迟</translation>
    </message>
    <message>
        <source>Ticks in which each ready process should run once.</source>
        <translation>每个就绪进程应在这么多时间单位内运行一次。</translation>
    </message>
    <message>
        <source>Minimum granularity</source>
        <translation>最小粒度</translation>
    </message>
    <message>
        <source>Ticks that a slice lasts at least.</source>
        <translation>时间片至少持续的时间单位。</translation>
    </message>
    <message>
        <source>Quantum</source>
        <translation>时间片</translation>
    </message>
    <message>
        <source>Ticks that a process may run before it must let others run.</source>
        <translation>进程最多连续运行的时间单位，之后要让给别的进程。</translation>
    </message>
    <message>
        <source>Among equals</source>
        <translation>相等时</translation>
    </message>
    <message>
        <source>Among equals, the one that joined the ready queue earlier wins (queue), or the one that arrived earlier (arrival).</source>
        <translation>相等时，先进就绪队列的优先，或先到达的优先。</translation>
    </message>
    <message>
        <source>Burst length</source>
        <translation>执行期长度</translation>
    </message>
    <message>
        <source>The length of the next CPU burst is known (exact) or predicted by an exponential average of past bursts (ema); for a program it is always predicted.</source>
        <translation>下一个 CPU 执行期的长度已知，或由过去的执行期按指数平均预测；程序总是用预测。</translation>
    </message>
    <message>
        <source>Weight of the last burst</source>
        <translation>最近执行期的权重</translation>
    </message>
    <message>
        <source>How much the last CPU burst counts in the prediction, from 0 (not at all) to 1 (alone).</source>
        <translation>最近一个 CPU 执行期在预测中占的比重，从 0（不计）到 1（只计它）。</translation>
    </message>
    <message>
        <source>First prediction</source>
        <translation>初始预测值</translation>
    </message>
    <message>
        <source>Ticks predicted for the first CPU burst of each process.</source>
        <translation>为每个进程的第一个 CPU 执行期预测的时间单位。</translation>
    </message>
    <message>
        <source>Back from I/O preempts</source>
        <translation>I/O 完成即抢占</translation>
    </message>
    <message>
        <source>A process back from I/O takes the CPU at once, and the other goes to the front of the queue; that is no longer FCFS.</source>
        <translation>I/O 完成的进程立即占用 CPU，原来的进程排到队首；这已不是先来先服务。</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽签结果</translation>
    </message>
    <message>
        <source>The numbers drawn, in order; when they are used up the seed goes on.</source>
        <translation>依次抽到的数；用完后由随机种子继续。</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>级数</translation>
    </message>
    <message>
        <source>Number of queues, unless a list of quanta or allotments tells.</source>
        <translation>队列的级数，除非时间片或时间配额的列表已经说明。</translation>
    </message>
    <message>
        <source>Ticks of a slice: one number for all levels, or one for each level from the highest down.</source>
        <translation>时间片的长度：各级共用一个数，或从最高级起每级一个数。</translation>
    </message>
    <message>
        <source>Allotment</source>
        <translation>时间配额</translation>
    </message>
    <message>
        <source>Whole slices that a process may use on a level before it moves one level down: one number, or one for each level.</source>
        <translation>进程降级之前在一级中可用的完整时间片数：共用一个数，或每级一个数。</translation>
    </message>
    <message>
        <source>Boost every</source>
        <translation>优先级提升周期</translation>
    </message>
    <message>
        <source>Ticks after which every process returns to the highest level, again and again; 0 means never.</source>
        <translation>每隔这么多时间单位，所有进程回到最高级；0 表示从不。</translation>
    </message>
    <message>
        <source>Stay after I/O</source>
        <translation>I/O 后保持级别</translation>
    </message>
    <message>
        <source>A process that asks for I/O keeps its level and gets its slice and allotment back.</source>
        <translation>请求 I/O 的进程保持原来的级别，时间片和时间配额恢复。</translation>
    </message>
    <message>
        <source>I/O jumps the queue</source>
        <translation>I/O 完成后插队</translation>
    </message>
    <message>
        <source>A process back from I/O goes to the front of its level and preempts one of the same level.</source>
        <translation>I/O 完成的进程排到本级队首，并抢占同级的进程。</translation>
    </message>
    <message>
        <source>Newcomers preempt</source>
        <translation>新来者抢占</translation>
    </message>
    <message>
        <source>A process on a higher level takes the CPU at once, or waits for the end of the running slice.</source>
        <translation>更高级的进程立即占用 CPU，或等当前时间片结束。</translation>
    </message>
    <message>
        <source>A preempted process goes to</source>
        <translation>被抢占的进程排到</translation>
    </message>
    <message>
        <source>A preempted process joins the front or the tail of the queue of its level.</source>
        <translation>被抢占的进程排到本级队列的队首或队尾。</translation>
    </message>
    <message>
        <source>Slice after preemption</source>
        <translation>被抢占后的时间片</translation>
    </message>
    <message>
        <source>A preempted process keeps the rest of its slice, or starts a full one next time.</source>
        <translation>被抢占的进程保留剩余的时间片，或下次从完整的时间片开始。</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低一级</translation>
    </message>
    <message>
        <source>On the lowest level processes take turns (rr), run on in order (fcfs), or the shortest runs first (sjf).</source>
        <translation>在最低一级，进程轮流运行、按先来先服务运行，或短作业优先。</translation>
    </message>
    <message>
        <source>Preemptive</source>
        <translation>抢占式</translation>
    </message>
    <message>
        <source>A newly ready process with a better priority takes the CPU at once.</source>
        <translation>新就绪的进程优先级更高时立即占用 CPU。</translation>
    </message>
    <message>
        <source>Ticks after which a process lets others of the same priority run; 0 means that it need not.</source>
        <translation>运行这么多时间单位后让给同优先级的进程；0 表示不必让。</translation>
    </message>
    <message>
        <source>Aging</source>
        <translation>老化</translation>
    </message>
    <message>
        <source>The priority of a waiting process improves by 1 for each so many ticks in the ready queue; 0 means never.</source>
        <translation>在就绪队列中每等待这么多时间单位，优先级提高 1；0 表示从不。</translation>
    </message>
    <message>
        <source>Larger is higher</source>
        <translation>大数优先</translation>
    </message>
    <message>
        <source>A larger number means a higher priority; otherwise a smaller one does.</source>
        <translation>优先数越大优先级越高；否则越小越高。</translation>
    </message>
</context>
<context>
    <name>parameter_unknown</name>
    <message>
        <source>policy &quot;{policy}&quot; takes no &quot;{key}&quot;; the nearest known one is &quot;{nearest}&quot; (it takes {keys})</source>
        <translation>调度算法 &quot;{policy}&quot; 没有参数 &quot;{key}&quot;；最接近的是 &quot;{nearest}&quot;（可用：{keys}）</translation>
    </message>
</context>
<context>
    <name>parameter_unknown_near</name>
    <message>
        <source>policy &quot;{policy}&quot; takes no &quot;{key}&quot;; did you mean &quot;{nearest}&quot;?</source>
        <translation>调度算法 &quot;{policy}&quot; 没有参数 &quot;{key}&quot;；是不是 &quot;{nearest}&quot;？</translation>
    </message>
</context>
<context>
    <name>pid_unknown</name>
    <message>
        <source>there is no process {pid}; pids go from {first} to {last}</source>
        <translation>没有进程 {pid}；进程号从 {first} 到 {last}</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>Fair, as in Linux 2.6.23 to 6.5</source>
        <translation>公平调度（如 Linux 2.6.23 至 6.5）</translation>
    </message>
    <message>
        <source>CFS</source>
        <translation>CFS</translation>
    </message>
    <message>
        <source>The process that has had the least of its fair share runs; nice values weigh the shares.</source>
        <translation>运行所得份额最少的进程；份额按 nice 值加权。</translation>
    </message>
    <message>
        <source>First come, first served</source>
        <translation>先来先服务</translation>
    </message>
    <message>
        <source>FCFS</source>
        <translation>FCFS</translation>
    </message>
    <message>
        <source>Processes run in the order in which they joined the ready queue, each until it blocks or ends.</source>
        <translation>进程按进入就绪队列的先后运行，直到阻塞或终止。</translation>
    </message>
    <message>
        <source>Highest response ratio next</source>
        <translation>高响应比优先</translation>
    </message>
    <message>
        <source>HRRN</source>
        <translation>HRRN</translation>
    </message>
    <message>
        <source>The process with the highest ratio of (waiting + burst) to burst runs: short ones first, but nobody is forgotten.</source>
        <translation>响应比（等待时间加执行期，再除以执行期）最高的进程运行：短的优先，但谁也不会饿死。</translation>
    </message>
    <message>
        <source>Lottery</source>
        <translation>彩票调度</translation>
    </message>
    <message>
        <source>A ticket is drawn for each quantum; who holds more tickets wins more often.</source>
        <translation>每个时间片抽一次签；持有的彩票越多，中签越频繁。</translation>
    </message>
    <message>
        <source>Multilevel feedback queue</source>
        <translation>多级反馈队列</translation>
    </message>
    <message>
        <source>MLFQ</source>
        <translation>MLFQ</translation>
    </message>
    <message>
        <source>The first of the highest queue runs; who uses up its allotment moves one queue down, so that short and interactive work stays on top.</source>
        <translation>最高级非空队列的队首运行；用完时间配额就降一级，短的和交互的进程因此留在上层。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级调度</translation>
    </message>
    <message>
        <source>PRIO</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>The process with the best priority runs.</source>
        <translation>优先级最高的进程运行。</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>时间片轮转</translation>
    </message>
    <message>
        <source>RR</source>
        <translation>RR</translation>
    </message>
    <message>
        <source>Processes take turns: each runs for at most one quantum, then goes to the end of the ready queue.</source>
        <translation>进程轮流运行：每次最多一个时间片，然后回到就绪队列队尾。</translation>
    </message>
    <message>
        <source>Shortest job first</source>
        <translation>短作业优先</translation>
    </message>
    <message>
        <source>SJF</source>
        <translation>SJF</translation>
    </message>
    <message>
        <source>The process with the shortest next CPU burst runs, until it blocks or ends.</source>
        <translation>下一个 CPU 执行期最短的进程运行，直到阻塞或终止。</translation>
    </message>
    <message>
        <source>Shortest remaining time first</source>
        <translation>最短剩余时间优先</translation>
    </message>
    <message>
        <source>SRTF</source>
        <translation>SRTF</translation>
    </message>
    <message>
        <source>The process with the least left of its CPU burst runs; a newly ready one with less left takes the CPU at once.</source>
        <translation>CPU 执行期剩余时间最短的进程运行；新就绪的进程剩余更短时立即抢占。</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步长调度</translation>
    </message>
    <message>
        <source>The process with the smallest pass runs; its pass grows while it runs, the slower the more tickets it holds.</source>
        <translation>步长值最小的进程运行；运行时步长值增加，彩票越多增加越慢。</translation>
    </message>
</context>
<context>
    <name>policy_unknown</name>
    <message>
        <source>unknown policy &quot;{policy}&quot;; the nearest known one is &quot;{nearest}&quot; (there are {policies})</source>
        <translation>不认识调度算法 &quot;{policy}&quot;；最接近的是 &quot;{nearest}&quot;（可用：{policies}）</translation>
    </message>
</context>
<context>
    <name>presenter</name>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>A &amp;download, four ways</source>
        <translation>下载的四种方式(&amp;D)</translation>
    </message>
    <message>
        <source>A &amp;server, five ways</source>
        <translation>服务器的五种写法(&amp;S)</translation>
    </message>
</context>
<context>
    <name>process</name>
    <message>
        <source>Arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>The tick at which it arrives.</source>
        <translation>到达的时刻。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先数</translation>
    </message>
    <message>
        <source>Its priority number; lower is better.</source>
        <translation>优先数，越小优先级越高。</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>nice 值</translation>
    </message>
    <message>
        <source>Its nice value; lower gets more of the CPU.</source>
        <translation>nice 值，越小得到的 CPU 越多。</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>彩票数</translation>
    </message>
    <message>
        <source>Its tickets for lottery and stride.</source>
        <translation>彩票调度和步长调度用的彩票数。</translation>
    </message>
</context>
<context>
    <name>process_bursts_and_program</name>
    <message>
        <source>a process has either &quot;bursts&quot; or a &quot;program&quot;, not both</source>
        <translation>一个进程要么有 &quot;bursts&quot;，要么有 &quot;program&quot;，不能都有</translation>
    </message>
</context>
<context>
    <name>process_duplicate</name>
    <message>
        <source>the name &quot;{name}&quot; is taken; give each process its own</source>
        <translation>名称 &quot;{name}&quot; 已被使用，请给每个进程不同的名称</translation>
    </message>
</context>
<context>
    <name>process_without_work</name>
    <message>
        <source>a process needs &quot;bursts&quot;, or a &quot;program&quot;</source>
        <translation>进程需要 &quot;bursts&quot; 或 &quot;program&quot;</translation>
    </message>
</context>
<context>
    <name>processes_too_many</name>
    <message>
        <source>at most {limit} processes can be simulated</source>
        <translation>最多能模拟 {limit} 个进程</translation>
    </message>
</context>
<context>
    <name>procession::ui::AmbiguityBar</name>
    <message>
        <source>Is this exercise unambiguous? It is run under every set of conventions that it leaves open.</source>
        <translation>这道题的答案唯一吗？正在按题目没有说明的每一种约定各运行一次。</translation>
    </message>
    <message>
        <source>Something is wrong; it cannot be run yet</source>
        <translation>有错误，还不能运行</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Ask no further</source>
        <translation>不再检查</translation>
    </message>
    <message>
        <source>The answer goes</source>
        <translation>收起这个答案</translation>
    </message>
    <message>
        <source>Conventions tried</source>
        <translation>试过的约定</translation>
    </message>
    <message>
        <source>To the &amp;moment</source>
        <translation>到那一刻(&amp;M)</translation>
    </message>
    <message>
        <source>The moment at which the rule decides, in the timeline</source>
        <translation>在时间线中显示这条规则起作用的时刻</translation>
    </message>
    <message>
        <source>State the &amp;rule</source>
        <translation>写明规则(&amp;R)</translation>
    </message>
    <message>
        <source>What is in force is written down, and the question asked again</source>
        <translation>把现在生效的规则写进场景，再检查一次</translation>
    </message>
</context>
<context>
    <name>procession::ui::AnswerButton</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An option of a question: its letter, then its text</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, right</source>
        <extracomment>An option of a question that was marked right</extracomment>
        <translation>%1，对</translation>
    </message>
    <message>
        <source>%1, not right</source>
        <extracomment>An option of a question that was marked wrong</extracomment>
        <translation>%1，不对</translation>
    </message>
</context>
<context>
    <name>procession::ui::Background</name>
    <message>
        <source>There is not enough memory for this. Compare fewer or shorter runs.</source>
        <translation>内存不够。请少比几个方案，或者缩短运行。</translation>
    </message>
    <message>
        <source>The simulation failed (%1). Please report this with the scenario; your file is unchanged.</source>
        <translation>模拟出错（%1）。请连同场景一起报告；你的文件没有改动。</translation>
    </message>
</context>
<context>
    <name>procession::ui::BothTexts</name>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A text and the language it is in: &quot;Question, English&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>procession::ui::BurstStrip</name>
    <message>
        <source>fails</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>I/O %1</source>
        <translation>I/O %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A device, ticks</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>runs %1; a program has no blocks</source>
        <translation>运行 %1；程序没有执行期图</translation>
    </message>
    <message>
        <source>something in it is wrong; it cannot be drawn</source>
        <translation>其中有错误，无法画出</translation>
    </message>
    <message>
        <source>no bursts; Insert adds one</source>
        <translation>没有执行期；按 Insert 添加</translation>
    </message>
    <message>
        <source>Bursts as blocks</source>
        <translation>以块表示的执行期</translation>
    </message>
    <message>
        <source>Drag a block&apos;s right edge to stretch it, the first block to move the arrival, another to reorder it; a double click splits it. Keys: Shift+← and → shorter and longer, Ctrl+← and → arrival, Ctrl+Shift+← and → order, Return splits, Insert adds, Delete removes.</source>
        <translation>拖动块的右边缘改变长度，拖动第一块移动到达时间，拖动其他块调整顺序；双击拆分。按键：Shift+← 和 → 缩短和延长，Ctrl+← 和 → 移动到达时间，Ctrl+Shift+← 和 → 调整顺序，回车拆分，Insert 添加，Delete 删除。</translation>
    </message>
    <message>
        <source>arrives at %1</source>
        <translation>%1 时到达</translation>
    </message>
    <message>
        <source>place %1</source>
        <extracomment>A burst&apos;s place among those of its process</extracomment>
        <translation>第 %1 个</translation>
    </message>
    <message>
        <source>arrives at %1: %2</source>
        <extracomment>Said of a process&apos;s bursts: its arrival, the bursts</extracomment>
        <translation>%1 时到达：%2</translation>
    </message>
    <message>
        <source>, %1 chosen</source>
        <extracomment>The burst chosen in it, after its name</extracomment>
        <translation>，选中 %1</translation>
    </message>
</context>
<context>
    <name>procession::ui::CellTable</name>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
</context>
<context>
    <name>procession::ui::ChangeBanner</name>
    <message>
        <source>Changed: %1</source>
        <extracomment>What was done to the scenario last (&quot;Kill P2&quot;)</extracomment>
        <translation>已更改：%1</translation>
    </message>
</context>
<context>
    <name>procession::ui::CheckRow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Share of the schedules tried</source>
        <translation>已试调度所占的比例</translation>
    </message>
    <message>
        <source>Of as many as are tried at most; all may have been seen sooner</source>
        <translation>占最多要试的个数的比例；也可能提前就全试完了</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>Checking every schedule: %L1 of %L2 at most; all with fewer than %3 switches have been seen.</source>
        <translation>正在检查每一种调度：已试 %L1 种，最多试 %L2 种；切换少于 %3 次的都已看过。</translation>
    </message>
</context>
<context>
    <name>procession::ui::ClassroomPage</name>
    <message>
        <source>The goal is reached as it is.</source>
        <translation>不作任何改动就已达到目标。</translation>
    </message>
    <message>
        <source>&amp;Classroom</source>
        <translation>课堂(&amp;C)</translation>
    </message>
    <message>
        <source>Hidden from students</source>
        <translation>对学生隐藏</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>A goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Hidden in the run, with all that would tell it</source>
        <translation>运行时隐藏，会透露它的内容也一并隐藏</translation>
    </message>
    <message>
        <source>Students are asked to leave it as it is; whoever wants to can unlock it</source>
        <translation>请学生保持原样；想改的人可以解锁</translation>
    </message>
    <message>
        <source>Seen only up to t =</source>
        <translation>只能看到 t =</translation>
    </message>
    <message>
        <source>An exam: nothing later is shown, and nothing explained</source>
        <translation>考试：之后的不显示，也不解释</translation>
    </message>
    <message>
        <source>Last moment of the exam</source>
        <translation>考试的最后时刻</translation>
    </message>
    <message>
        <source>The last moment that is seen, in ticks</source>
        <translation>能看到的最后时刻，以时间单位计</translation>
    </message>
</context>
<context>
    <name>procession::ui::ClickForm</name>
    <message>
        <source>Click it in the picture, or choose it here:</source>
        <translation>在图中点一下，或者在这里选：</translation>
    </message>
</context>
<context>
    <name>procession::ui::CodeEdit</name>
    <message>
        <source>Tab leaves it before anything is typed, and after Escape; else it indents.</source>
        <translation>没有输入之前，或按 Esc 之后，Tab 键离开这里；其余时候 Tab 键用来缩进。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>procession::ui::ColourMenu</name>
    <message>
        <source>Colour %1, %2</source>
        <extracomment>A colour of the house by its number, and its code: &quot;Colour 3, #d55e00&quot;</extracomment>
        <translation>颜色 %1，%2</translation>
    </message>
    <message>
        <source>&amp;Another colour…</source>
        <translation>其他颜色(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;No colour of its own</source>
        <translation>不设颜色(&amp;N)</translation>
    </message>
    <message>
        <source>Colour of the process</source>
        <translation>进程的颜色</translation>
    </message>
</context>
<context>
    <name>procession::ui::CommandPalette</name>
    <message>
        <source>What fits</source>
        <translation>匹配的项</translation>
    </message>
    <message>
        <source>Run this workload (processes: %1)</source>
        <translation>运行这组进程（%1 个）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>A command, scenario, policy or term, or a workload: A 0 5; B 1 3</source>
        <translation>命令、场景、调度算法、术语，或者一组进程：A 0 5; B 1 3</translation>
    </message>
</context>
<context>
    <name>procession::ui::CompareBar</name>
    <message>
        <source>Another &amp;scenario</source>
        <translation>另一个场景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;From a file …</source>
        <translation>从文件选取(&amp;F)…</translation>
    </message>
    <message>
        <source>Compare with a scenario</source>
        <translation>与另一个场景对比</translation>
    </message>
    <message>
        <source>Scenarios (*.procession.json *.json);;All files (*)</source>
        <translation>场景 (*.procession.json *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Stop and keep what has come</source>
        <translation>停下来，保留已有的结果</translation>
    </message>
    <message>
        <source>Run what was stopped</source>
        <translation>把停下的运行完</translation>
    </message>
    <message>
        <source>Add a variant</source>
        <translation>添加方案</translation>
    </message>
    <message>
        <source>Add the next policy; the arrow lists all, and other scenarios</source>
        <translation>添加下一种调度算法；点箭头可任选算法或其他场景</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Lanes by core</source>
        <translation>按核画</translation>
    </message>
    <message>
        <source>Lanes by process</source>
        <translation>按进程画</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>都画</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>显示整个过程</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&amp;Instead: one task in several ways</source>
        <translation>改为：同一件事的几种做法(&amp;I)</translation>
    </message>
</context>
<context>
    <name>procession::ui::CompareView</name>
    <message>
        <source>Simulating …</source>
        <translation>正在模拟……</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>第 %1 次运行：%2</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>在 %1 结束</translation>
    </message>
    <message>
        <source>stuck for ever at %1</source>
        <translation>从 %1 起永久阻塞</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>停在 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Runs on one time axis</source>
        <translation>同一时间轴上的各次运行</translation>
    </message>
    <message>
        <source>Left and Right go from event to event, Home and End to the ends, + and - zoom</source>
        <translation>左右键逐个事件移动，Home 和 End 到两端，+ 和 - 缩放</translation>
    </message>
</context>
<context>
    <name>procession::ui::ConsoleModel</name>
    <message>
        <source>t = %1, %2, standard error: %3</source>
        <translation>t = %1，%2，标准错误：%3</translation>
    </message>
    <message>
        <source>t = %1, %2: %3</source>
        <translation>t = %1，%2：%3</translation>
    </message>
</context>
<context>
    <name>procession::ui::ConsolePanel</name>
    <message>
        <source>No process of this scenario runs a program.</source>
        <translation>这个场景里没有运行程序的进程。</translation>
    </message>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation>还没有打印任何内容。</translation>
    </message>
    <message>
        <source>Lines: %1</source>
        <translation>行数：%1</translation>
    </message>
    <message>
        <source>What the programs have printed</source>
        <translation>程序打印的内容</translation>
    </message>
    <message>
        <source>Click a line to go to the moment at which it was printed</source>
        <translation>单击一行，转到打印它的那一刻</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the lines chosen, or all of them</source>
        <translation>复制选中的行；没有选中时复制全部</translation>
    </message>
</context>
<context>
    <name>procession::ui::DeviceModel</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务台数</translation>
    </message>
    <message>
        <source>Its name, as bursts call it: 6@disk</source>
        <translation>它的名称，执行期用它来指明设备：6@disk</translation>
    </message>
    <message>
        <source>How many requests it serves at a time; 0 for any number</source>
        <translation>同时处理多少个请求；0 表示不限</translation>
    </message>
</context>
<context>
    <name>procession::ui::DeviceTable</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>A device more, below the chosen one</source>
        <translation>在选中的设备下面添加一个</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The chosen devices go</source>
        <translation>删除选中的设备</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Takes the devices out of the scenario: the default holds</source>
        <translation>从场景中去掉设备：使用默认值</translation>
    </message>
</context>
<context>
    <name>procession::ui::DraftOffer</name>
    <message>
        <source>Recovered: %1, edited %2.</source>
        <translation>找回了没有保存的内容：%1，编辑于 %2。</translation>
    </message>
    <message>
        <source>a new scenario</source>
        <translation>一个新场景</translation>
    </message>
    <message>
        <source>Its file was changed since.</source>
        <translation>它的文件在那之后被改动过。</translation>
    </message>
    <message>
        <source>Its file is gone.</source>
        <translation>它的文件已经不在了。</translation>
    </message>
    <message>
        <source>Others wait: %1.</source>
        <translation>还有 %1 份等待处理。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>In the editor; undo brings back what its file holds</source>
        <translation>在编辑器中打开；撤销可以回到文件里的内容</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>As a file of its own</source>
        <translation>存为单独的文件</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>It goes for good</source>
        <translation>丢弃后无法找回</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>It is offered again at the next start</source>
        <translation>下次启动时再提示</translation>
    </message>
    <message>
        <source>What is left of it stays in its folder</source>
        <translation>剩下的内容仍留在它的文件夹里</translation>
    </message>
</context>
<context>
    <name>procession::ui::EditedRun</name>
    <message>
        <source>Something is wrong; this is the run before that.</source>
        <translation>有错误；这里显示的是出错之前的运行。</translation>
    </message>
    <message>
        <source>Something is wrong; there is no run to show yet.</source>
        <translation>有错误；还没有可以显示的运行。</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行……</translation>
    </message>
</context>
<context>
    <name>procession::ui::Editor</name>
    <message>
        <source>%1 (not saved)</source>
        <extracomment>The scenario in the editor, when it has changes that are in no file yet</extracomment>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>In no file yet</source>
        <translation>还没有保存为文件</translation>
    </message>
    <message>
        <source>%1 is not on the disk any more.</source>
        <translation>磁盘上已经没有 %1。</translation>
    </message>
    <message>
        <source>%1 was changed on the disk by somebody else.</source>
        <translation>磁盘上的 %1 被别的程序改动了。</translation>
    </message>
    <message>
        <source>&amp;Load it</source>
        <translation>载入(&amp;L)</translation>
    </message>
    <message>
        <source>What is on the disk now; undo brings back what was here</source>
        <translation>载入磁盘上现在的内容；撤销可以恢复这里原来的内容</translation>
    </message>
    <message>
        <source>&amp;Keep this</source>
        <translation>保留这里的(&amp;K)</translation>
    </message>
    <message>
        <source>Go on with what is here; saving writes over the file</source>
        <translation>继续使用这里的内容；保存时覆盖磁盘上的文件</translation>
    </message>
</context>
<context>
    <name>procession::ui::EditorActions</name>
    <message>
        <source>&amp;Add a process</source>
        <translation>添加进程(&amp;A)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制(&amp;D)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>&amp;Paste cells</source>
        <translation>粘贴单元格(&amp;P)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>向下填充(&amp;F)</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>下一个错误(&amp;P)</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个错误</translation>
    </message>
    <message>
        <source>&amp;Watch it run</source>
        <translation>观察运行(&amp;W)</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>观察运行</translation>
    </message>
    <message>
        <source>Add a process below the chosen one</source>
        <translation>在所选进程下面添加一个进程</translation>
    </message>
    <message>
        <source>Copy the chosen processes under other names</source>
        <translation>用别的名称复制所选进程</translation>
    </message>
    <message>
        <source>Remove the chosen processes</source>
        <translation>删除所选进程</translation>
    </message>
    <message>
        <source>Move the chosen processes one row up</source>
        <translation>把所选进程上移一行</translation>
    </message>
    <message>
        <source>Move the chosen processes one row down</source>
        <translation>把所选进程下移一行</translation>
    </message>
    <message>
        <source>Paste cells of a spreadsheet from the chosen cell on</source>
        <translation>从所选单元格起粘贴电子表格的单元格</translation>
    </message>
    <message>
        <source>Copy the uppermost chosen cell into those below it</source>
        <translation>把所选最上面的单元格填到下面各格</translation>
    </message>
    <message>
        <source>Go to the next cell in which something is wrong</source>
        <translation>转到下一个有问题的单元格</translation>
    </message>
    <message>
        <source>Watch the scenario as it is here, step by step</source>
        <translation>一步步观看这里的场景运行</translation>
    </message>
    <message>
        <source>Is this e&amp;xercise unambiguous?</source>
        <translation>这道题的答案唯一吗？(&amp;X)</translation>
    </message>
    <message>
        <source>Unambiguous?</source>
        <translation>答案唯一吗？</translation>
    </message>
    <message>
        <source>Un&amp;lock for editing</source>
        <translation>解锁以便编辑(&amp;L)</translation>
    </message>
    <message>
        <source>Unlock for editing</source>
        <translation>解锁以便编辑</translation>
    </message>
    <message>
        <source>Find out whether it has one answer, whatever books decide differently</source>
        <translation>看看教材约定不同时，答案是否仍然只有一个</translation>
    </message>
    <message>
        <source>Allow what the lecturer has locked to be changed here; undo brings the lock back</source>
        <translation>允许在这里修改老师锁定的部分；撤销可恢复锁定</translation>
    </message>
</context>
<context>
    <name>procession::ui::EditorForms</name>
    <message>
        <source>&amp;Import processes…</source>
        <translation>导入进程(&amp;I)…</translation>
    </message>
    <message>
        <source>Random &amp;workload…</source>
        <translation>随机负载(&amp;W)…</translation>
    </message>
    <message>
        <source>Processes drawn by chance</source>
        <translation>随机生成进程</translation>
    </message>
    <message>
        <source>&amp;Find me a workload…</source>
        <translation>查找负载(&amp;F)…</translation>
    </message>
    <message>
        <source>One in which a policy is better than another by so much</source>
        <translation>找一个让某种算法比另一种好这么多的负载</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制一份(&amp;D)</translation>
    </message>
    <message>
        <source>The scenario in the editor once more, in no file</source>
        <translation>把编辑器里的场景再来一份，还不在任何文件里</translation>
    </message>
    <message>
        <source>S&amp;hare as a single file…</source>
        <translation>作为单个文件分享(&amp;H)…</translation>
    </message>
    <message>
        <source>The scenario in the editor for others</source>
        <translation>把编辑器里的场景交给别人</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新场景</translation>
    </message>
    <message>
        <source>There is no scenario in the editor to which they could be appended.</source>
        <translation>编辑器里没有可以追加进去的场景。</translation>
    </message>
    <message>
        <source>Their clock is not that of the scenario in the editor, so they cannot be appended to it.</source>
        <translation>它们的时钟与编辑器里的场景不同，所以不能追加。</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入的场景</translation>
    </message>
    <message>
        <source>Random workload</source>
        <translation>随机负载</translation>
    </message>
    <message>
        <source>Workload found</source>
        <translation>找到的负载</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <extracomment>Name of a duplicate, of the scenario&apos;s name</extracomment>
        <translation>%1 的副本</translation>
    </message>
    <message>
        <source>This is a duplicate; it is in no file yet</source>
        <translation>这是副本，还不在任何文件里</translation>
    </message>
    <message>
        <source>The scenario is on the clipboard</source>
        <translation>场景已复制到剪贴板</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Scenarios (*.procession.json)</source>
        <translation>场景 (*.procession.json)</translation>
    </message>
    <message>
        <source>A copy is saved as %1</source>
        <translation>副本已存为 %1</translation>
    </message>
    <message>
        <source>The lecturer has locked the processes. Unlock the scenario for editing first.</source>
        <translation>老师已锁定进程。请先解锁场景。</translation>
    </message>
    <message>
        <source>Import a table or a job list, with a look at what would be read</source>
        <translation>导入表格或作业清单，先预览会读到什么</translation>
    </message>
</context>
<context>
    <name>procession::ui::EditorPlace</name>
    <message>
        <source>No process comes to line %1</source>
        <translation>没有进程执行到第 %1 行</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新场景</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 was changed on the disk by somebody else. Write over it?</source>
        <translation>磁盘上的 %1 被别的程序改动了。要覆盖它吗？</translation>
    </message>
    <message>
        <source>The editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>%1 in the editor has changes that are not saved.</source>
        <translation>编辑器里的 %1 有尚未保存的改动。</translation>
    </message>
    <message>
        <source>Something is wrong; it cannot be run yet</source>
        <translation>有错误，还不能运行</translation>
    </message>
    <message>
        <source>What is typed cannot be kept: %1</source>
        <translation>无法自动保留输入的内容：%1</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>What was typed there goes for good.</source>
        <translation>其中输入的内容将无法找回。</translation>
    </message>
    <message>
        <source>Save the scenario as</source>
        <translation>场景另存为</translation>
    </message>
    <message>
        <source>Scenarios (*.procession.json)</source>
        <translation>场景 (*.procession.json)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
</context>
<context>
    <name>procession::ui::EventList</name>
    <message>
        <source>Events: %1</source>
        <translation>事件：%1</translation>
    </message>
    <message>
        <source>Searching … %1 found</source>
        <translation>正在查找……已找到 %1 个</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有发生任何事。</translation>
    </message>
    <message>
        <source>No event that was seen is like that.</source>
        <translation>看过的事件里没有符合条件的。</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Becoming ready</source>
        <translation>变为就绪</translation>
    </message>
    <message>
        <source>I/O</source>
        <translation>I/O</translation>
    </message>
    <message>
        <source>Life of processes</source>
        <translation>进程的创建与结束</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>All processes</source>
        <translation>所有进程</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件种类</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Find in events</source>
        <translation>在事件中查找</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>procession::ui::EventView</name>
    <message>
        <source>core %1</source>
        <translation>核 %1</translation>
    </message>
</context>
<context>
    <name>procession::ui::ExerciseCard</name>
    <message>
        <source>To the next step or page</source>
        <translation>到下一步或下一页</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>Run what you have made and see which goals it reaches</source>
        <translation>运行你做的，看看达到了哪些目标</translation>
    </message>
    <message>
        <source>Policy, quantum, cores</source>
        <translation>调度算法、时间片、核数</translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation>重新开始(&amp;A)</translation>
    </message>
    <message>
        <source>The scenario as the exercise gave it</source>
        <translation>回到练习给出的场景</translation>
    </message>
    <message>
        <source>Your work</source>
        <translation>你的练习</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>The solution</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>✓ All goals are reached</source>
        <translation>✓ 目标都达到了</translation>
    </message>
    <message>
        <source>✗ Not yet</source>
        <translation>✗ 还没有达到</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>Cha&amp;nge the scheduling</source>
        <translation>改调度(&amp;N)</translation>
    </message>
    <message>
        <source>Run &amp;it</source>
        <translation>运行(&amp;I)</translation>
    </message>
    <message>
        <source>Run what stands here in the machine beside</source>
        <translation>在旁边的机器上运行这里写的</translation>
    </message>
</context>
<context>
    <name>procession::ui::ExportDialog</name>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Measures below the &amp;picture</source>
        <translation>图下附指标表(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Black and white, for print</source>
        <translation>黑白，供打印(&amp;B)</translation>
    </message>
    <message>
        <source>B&amp;rowse …</source>
        <translation>浏览(&amp;R)…</translation>
    </message>
    <message>
        <source>Pri&amp;nt …</source>
        <translation>打印(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行结果</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 已经存在，要替换吗？</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>复制文本(&amp;C)</translation>
    </message>
</context>
<context>
    <name>procession::ui::FaultPanel</name>
    <message>
        <source>%1 cannot be run.</source>
        <translation>%1 无法运行。</translation>
    </message>
    <message>
        <source>The picture still shows %1.</source>
        <translation>图中仍是 %1。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>procession::ui::FaultRows</name>
    <message>
        <source>Go to its place</source>
        <translation>到错误所在之处</translation>
    </message>
    <message>
        <source>Problems of the scenario</source>
        <translation>场景中的错误</translation>
    </message>
</context>
<context>
    <name>procession::ui::FindDialog</name>
    <message>
        <source>Find me a workload</source>
        <translation>查找负载</translation>
    </message>
    <message>
        <source>A workload in which the first policy is better than the second.</source>
        <translation>找一个前一种算法比后一种更好的负载。</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>算法(&amp;P)</translation>
    </message>
    <message>
        <source>is &amp;better than</source>
        <translation>优于(&amp;B)</translation>
    </message>
    <message>
        <source>By which they are compared; less is better</source>
        <translation>按它比较，越小越好</translation>
    </message>
    <message>
        <source>in &amp;measure</source>
        <translation>比较指标(&amp;M)</translation>
    </message>
    <message>
        <source>by at &amp;least, %</source>
        <translation>至少减少（%）(&amp;L)</translation>
    </message>
    <message>
        <source>How much less than the second has</source>
        <translation>比后一种少多少</translation>
    </message>
    <message>
        <source>P&amp;rocesses</source>
        <translation>进程数(&amp;R)</translation>
    </message>
    <message>
        <source>How many processes</source>
        <translation>有多少个进程</translation>
    </message>
    <message>
        <source>&amp;I/O, %</source>
        <translation>I/O（%）(&amp;I)</translation>
    </message>
    <message>
        <source>So many of a hundred processes do I/O</source>
        <translation>一百个进程中有这么多个做 I/O</translation>
    </message>
    <message>
        <source>&amp;Tries</source>
        <translation>尝试次数(&amp;T)</translation>
    </message>
    <message>
        <source>So many workloads at most</source>
        <translation>最多试这么多个负载</translation>
    </message>
    <message>
        <source>For the blackboard: bursts and gaps of at most 10 ticks</source>
        <translation>适合板书：执行期和到达间隔不超过 10 个时间单位</translation>
    </message>
    <message>
        <source>Unambi&amp;guous</source>
        <translation>答案唯一(&amp;G)</translation>
    </message>
    <message>
        <source>Only a workload with one schedule, whatever books decide differently</source>
        <translation>只要调度结果唯一的负载，不管教材约定有何不同</translation>
    </message>
    <message>
        <source>Workloads tried</source>
        <translation>试过的负载</translation>
    </message>
    <message>
        <source>Into the &amp;editor</source>
        <translation>放进编辑器(&amp;E)</translation>
    </message>
    <message>
        <source>The workload found, as a scenario of its own</source>
        <translation>把找到的负载作为单独的场景</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭这个窗口</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>查找(&amp;S)</translation>
    </message>
    <message>
        <source>Search no further</source>
        <translation>不再查找</translation>
    </message>
    <message>
        <source>Try one workload after the other</source>
        <translation>一个接一个地尝试负载</translation>
    </message>
    <message>
        <source>Workloads tried: %L1; the best so far: %2 % less.</source>
        <translation>已试 %L1 个负载；目前最好的少 %2 %。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Small &amp;numbers</source>
        <translation>数值小(&amp;N)</translation>
    </message>
</context>
<context>
    <name>procession::ui::FirstOffer</name>
    <message>
        <source>New here? The first lesson, “%1”, takes %2 minutes.</source>
        <translation>第一次用？第一课《%1》，%2 分钟。</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>以后再说(&amp;N)</translation>
    </message>
    <message>
        <source>It stays under Learn</source>
        <translation>以后可以在“学习”里找到</translation>
    </message>
</context>
<context>
    <name>procession::ui::FormulaCard</name>
    <message>
        <source>not known yet</source>
        <translation>现在还不知道</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>关闭公式卡</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Whose numbers are put in</source>
        <translation>代入哪个进程的数</translation>
    </message>
    <message>
        <source>Open a scenario: then the numbers stand here.</source>
        <translation>打开一个场景，这里就会代入它的数。</translation>
    </message>
</context>
<context>
    <name>procession::ui::GlossaryView</name>
    <message>
        <source>Also: %1</source>
        <translation>也叫：%1</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Search terms, in English or Chinese</source>
        <translation>搜索术语，中文英文都行</translation>
    </message>
    <message>
        <source>Search terms</source>
        <translation>搜索术语</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
</context>
<context>
    <name>procession::ui::GoalFields</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A measure</source>
        <translation>一项指标</translation>
    </message>
    <message>
        <source>A state</source>
        <translation>一种状态</translation>
    </message>
    <message>
        <source>Another, in the text</source>
        <translation>其他，写在文本里</translation>
    </message>
    <message>
        <source>any process</source>
        <translation>任意进程</translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>For at least (ticks)</source>
        <translation>至少（时间单位）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What a student is to reach by changing the scenario</source>
        <translation>学生修改场景后要达到什么</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Of which process it is</source>
        <translation>是哪个进程的</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>衡量什么</translation>
    </message>
    <message>
        <source>Is to be</source>
        <translation>应当</translation>
    </message>
    <message>
        <source>How it is compared with the number</source>
        <translation>怎样与数值比较</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In which state the process is to be</source>
        <translation>进程应处于哪种状态</translation>
    </message>
    <message>
        <source>What is reached, or for how many ticks on end</source>
        <translation>要达到的数值，或连续多少个时间单位</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>用你的话说</translation>
    </message>
    <message>
        <source>What the student reads; empty: made from the goal</source>
        <translation>学生读到的文字；留空则按目标生成</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>What helps a student who asks for it</source>
        <translation>学生要求时给出的帮助</translation>
    </message>
    <message>
        <source>Words of the goal</source>
        <translation>目标的文字</translation>
    </message>
    <message>
        <source>Hint to the goal</source>
        <translation>目标的提示</translation>
    </message>
</context>
<context>
    <name>procession::ui::GoalTask</name>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>Run what you have made and see whether it reaches the goal</source>
        <translation>运行你改好的场景，看看是否达到目标</translation>
    </message>
    <message>
        <source>✓ The goal is reached</source>
        <translation>✓ 目标达到了</translation>
    </message>
    <message>
        <source>✗ Not yet</source>
        <translation>✗ 还没有</translation>
    </message>
</context>
<context>
    <name>procession::ui::HelpRow</name>
    <message>
        <source>The answer; it does not count as found</source>
        <translation>显示答案，不算自己答对</translation>
    </message>
    <message>
        <source>A word that helps; it costs nothing</source>
        <translation>给一句提示，不扣分</translation>
    </message>
    <message>
        <source>Hin&amp;t</source>
        <translation>提示(&amp;T)</translation>
    </message>
    <message>
        <source>Stronger hin&amp;t</source>
        <translation>再提示一点(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>看答案(&amp;S)</translation>
    </message>
</context>
<context>
    <name>procession::ui::Home</name>
    <message>
        <source>Procession</source>
        <translation>Procession</translation>
    </message>
    <message>
        <source>Watch processes being scheduled. Choose a scenario, or make your own.</source>
        <translation>看进程怎样被调度。选一个场景，或者自己写一个。</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>新建场景(&amp;N)</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Search scenarios, commands and terms, in English or Chinese</source>
        <translation>搜索场景、命令和术语，中文英文都行</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Commands and terms found</source>
        <translation>找到的命令和术语</translation>
    </message>
    <message>
        <source>Nothing has these words. Try another word, or a policy&apos;s name.</source>
        <translation>没有找到这些词。换个词，或者试试调度算法的名称。</translation>
    </message>
    <message>
        <source>&amp;Paste a program…</source>
        <translation>粘贴程序(&amp;P)…</translation>
    </message>
    <message>
        <source>Run a Python program of your own</source>
        <translation>运行你自己的 Python 程序</translation>
    </message>
    <message>
        <source>All &amp;lessons</source>
        <translation>全部课程(&amp;L)</translation>
    </message>
    <message>
        <source>The lessons, and how far you are</source>
        <translation>全部课程和你的进度</translation>
    </message>
</context>
<context>
    <name>procession::ui::ImportColumns</name>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>CPU burst</source>
        <translation>CPU 执行期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先数</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不读</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a column of an imported table is taken for: &quot;Column 2: Arrival&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What this column is taken for</source>
        <translation>这一列读成什么</translation>
    </message>
    <message>
        <source>Its heading: %1</source>
        <translation>列标题：%1</translation>
    </message>
</context>
<context>
    <name>procession::ui::ImportDialog</name>
    <message>
        <source>Import processes</source>
        <translation>导入进程</translation>
    </message>
    <message>
        <source>A table (name, arrival, burst, priority) or a job list of OSTEP. Paste it or type it:</source>
        <translation>表格（名称、到达时间、运行时间、优先数）或 OSTEP 的作业列表。粘贴或输入：</translation>
    </message>
    <message>
        <source>What is imported</source>
        <translation>要导入的内容</translation>
    </message>
    <message>
        <source>Rows of a spreadsheet, of a book, or a command line</source>
        <translation>电子表格或教材中的若干行，或一条命令</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>The text of a file, such as CSV</source>
        <translation>文件中的文本，例如 CSV</translation>
    </message>
    <message>
        <source>&amp;From the clipboard</source>
        <translation>从剪贴板(&amp;F)</translation>
    </message>
    <message>
        <source>What was copied last</source>
        <translation>最近复制的内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Whether it is a table or a job list</source>
        <translation>是表格还是作业列表</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>What stands between the cells of a row</source>
        <translation>一行中各单元格之间的符号</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>列标题</translation>
    </message>
    <message>
        <source>Whether the first row names the columns</source>
        <translation>第一行是不是列标题</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Of numbers without one, beside times that have one</source>
        <translation>其他时间带单位时，不带单位的数按它计</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>读到的内容</translation>
    </message>
    <message>
        <source>The processes as they will be</source>
        <translation>将要得到的进程</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>执行期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先数</translation>
    </message>
    <message>
        <source>Problems and remarks</source>
        <translation>错误和说明</translation>
    </message>
    <message>
        <source>Enter or a click goes to the line</source>
        <translation>按回车或单击，跳到那一行</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>新建场景(&amp;N)</translation>
    </message>
    <message>
        <source>A scenario of these processes, in the editor</source>
        <translation>用这些进程建立场景，在编辑器中打开</translation>
    </message>
    <message>
        <source>&amp;Append</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>什么都不改</translation>
    </message>
    <message>
        <source>Tables and job lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格和作业列表 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Nothing to read yet.</source>
        <translation>还没有可读的内容。</translation>
    </message>
    <message>
        <source>Behind the processes in the editor</source>
        <translation>加在编辑器里的进程之后</translation>
    </message>
</context>
<context>
    <name>procession::ui::InterventionLine</name>
    <message>
        <source>No interventions yet</source>
        <translation>还没有干预</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A moment, what is done then</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>procession::ui::InterventionModel</name>
    <message>
        <source>%1 %2</source>
        <extracomment>On the time line of interventions: what is done, to which process: &quot;Kill A&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>On the time line of interventions: what is changed, of which process, its new value</extracomment>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>procession::ui::InterventionsPage</name>
    <message>
        <source>&amp;Interventions</source>
        <translation>干预(&amp;I)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Something that is done to a process at a moment</source>
        <translation>在某一时刻对进程做的操作</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The chosen interventions go</source>
        <translation>删除选中的干预</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Listed earlier: of those at one moment it comes first</source>
        <translation>列在前面：同一时刻的干预中先执行</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Listed later: of those at one moment it comes last</source>
        <translation>列在后面：同一时刻的干预中后执行</translation>
    </message>
    <message>
        <source>Interventions on the time of the run</source>
        <translation>运行时间线上的干预</translation>
    </message>
    <message>
        <source>Drag a mark to another moment; ← and → move the chosen one, with Shift by ten ticks</source>
        <translation>把标记拖到另一个时刻；← 和 → 移动选中的标记，按住 Shift 每次移动 10 个时间单位</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>干预</translation>
    </message>
    <message>
        <source>“Add” puts one into the run: a process is killed, suspended, added.</source>
        <translation>点“添加”，在运行中加入一个：杀死、挂起或加入某个进程。</translation>
    </message>
</context>
<context>
    <name>procession::ui::Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>procession::ui::LessonMap</name>
    <message>
        <source>✓ known</source>
        <translation>✓ 已掌握</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>先学第 %1 课</translation>
    </message>
    <message>
        <source>&amp;Begin: %1</source>
        <translation>开始学习(&amp;B)：%1</translation>
    </message>
    <message>
        <source>&amp;Go on: %1</source>
        <translation>接着学(&amp;G)：%1</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Short lessons beside the running machine. Read a little, predict, watch, change something. Nothing is locked, nothing is timed.</source>
        <translation>短课文，旁边就是运行着的机器。读一点，猜一猜，看一看，动手改一改。随时可以跳着学，不计时。</translation>
    </message>
    <message>
        <source>&amp;I know this…</source>
        <translation>这课我会了(&amp;I)…</translation>
    </message>
    <message>
        <source>Three questions; then the chosen lesson counts as done</source>
        <translation>答三道题，全对就算学完选中的这一课</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
</context>
<context>
    <name>procession::ui::LessonPage</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>第 %1 题，共 %2 题</translation>
    </message>
</context>
<context>
    <name>procession::ui::LessonPlace</name>
    <message>
        <source>Mixed quiz</source>
        <translation>综合练习</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which page of how many</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The page of the lesson</source>
        <translation>课文的页码</translation>
    </message>
</context>
<context>
    <name>procession::ui::LineForm</name>
    <message>
        <source>The program above the line</source>
        <translation>这一行上面的程序</translation>
    </message>
    <message>
        <source>The program below the line</source>
        <translation>这一行下面的程序</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Write the line; its indentation comes by itself</source>
        <translation>写出这一行，缩进会自动加上</translation>
    </message>
</context>
<context>
    <name>procession::ui::LockBar</name>
    <message>
        <source>That is a request, not a secret.</source>
        <extracomment>Of a lecturer&apos;s lock: whoever wants to, may undo it</extracomment>
        <translation>这是请求，并非保密。</translation>
    </message>
    <message>
        <source>The answer to its question is covered.</source>
        <translation>其中问题的答案已遮住。</translation>
    </message>
</context>
<context>
    <name>procession::ui::LoopModel</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>procession::ui::LoopsPanel</name>
    <message>
        <source>Event loop of %1: %2 has the thread until it awaits something.</source>
        <translation>%1 的事件循环：线程在 %2 手里，直到它 await 什么为止。</translation>
    </message>
    <message>
        <source>Event loop of %1: between two tasks.</source>
        <translation>%1 的事件循环：正在两个任务之间。</translation>
    </message>
    <message>
        <source>Event loop of %1: nobody is ready; it waits.</source>
        <translation>%1 的事件循环：没有谁就绪，循环在等待。</translation>
    </message>
    <message>
        <source>No process of this scenario runs a program.</source>
        <translation>这个场景里没有进程运行程序。</translation>
    </message>
    <message>
        <source>No event loop runs at this moment.</source>
        <translation>此刻没有事件循环在运行。</translation>
    </message>
    <message>
        <source>Tasks of the event loop</source>
        <translation>事件循环的任务</translation>
    </message>
    <message>
        <source>First the task that has the thread, then those that are ready in their order, those that sleep, and those that wait for others</source>
        <translation>最先是正占着线程的任务，然后是按次序排好的就绪任务，再往后是睡眠的任务和等别人的任务</translation>
    </message>
    <message>
        <source>The event loop in words</source>
        <translation>用文字描述事件循环</translation>
    </message>
</context>
<context>
    <name>procession::ui::MachineGuide</name>
    <message>
        <source>Your work</source>
        <translation>你的练习</translation>
    </message>
</context>
<context>
    <name>procession::ui::MachinePage</name>
    <message>
        <source>&amp;Machine</source>
        <translation>机器(&amp;M)</translation>
    </message>
</context>
<context>
    <name>procession::ui::MainWindow</name>
    <message>
        <source>%1 – Procession</source>
        <extracomment>The window&apos;s title in an exam: what of</extracomment>
        <translation>%1 – Procession</translation>
    </message>
    <message>
        <source>About Procession</source>
        <translation>关于 Procession</translation>
    </message>
    <message>
        <source>Procession %1 teaches what a process is by letting people watch processes live.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Procession %1 让人看着进程运行，从而明白什么是进程。

自由软件，采用 GNU 通用公共许可证第 3 版或更新的版本。</translation>
    </message>
    <message>
        <source>Procession</source>
        <translation>Procession</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Policy: %1</source>
        <translation>调度算法：%1</translation>
    </message>
    <message>
        <source>Your workload</source>
        <translation>自拟的进程</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建场景</translation>
    </message>
    <message>
        <source>Processes: name, arrival, CPU burst, then I/O and CPU in turn</source>
        <translation>进程：名称、到达时间、CPU 执行期，之后 I/O 与 CPU 交替</translation>
    </message>
    <message>
        <source>That is no workload. Write, for instance: A 0 5; B 1 3 2 4</source>
        <translation>这样写看不懂。可以写成：A 0 5; B 1 3 2 4</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>如果……会怎样</translation>
    </message>
    <message>
        <source>Nothing can be done to it now</source>
        <translation>此刻不能对它做什么</translation>
    </message>
    <message>
        <source>Add a process here</source>
        <translation>在此刻加入进程</translation>
    </message>
    <message>
        <source>Name and CPU burst, then I/O and CPU in turn; it arrives at t = %1</source>
        <translation>名称和 CPU 执行期，之后 I/O 与 CPU 交替；它在 t = %1 到达</translation>
    </message>
    <message>
        <source>Write a new name and a burst, for instance: %1 4</source>
        <translation>写一个新名称和一个执行期，例如：%1 4</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>加入 %1</translation>
    </message>
    <message>
        <source>Select a process first: click it</source>
        <translation>先点一下进程，选中它</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>From here on there is none: %1</source>
        <translation>从这里往后没有了：%1</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对比</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>先猜后看</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>进程树</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open a lecture</source>
        <translation>打开讲课列表</translation>
    </message>
    <message>
        <source>Lectures (*.lecture.json);;All files (*)</source>
        <translation>讲课列表 (*.lecture.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <extracomment>Which item of how many of a lecture it is, then what it is called</extracomment>
        <translation>%1/%2 · %3</translation>
    </message>
    <message>
        <source>Item of the lecture</source>
        <extracomment>The line above the picture that says which item of a lecture it is</extracomment>
        <translation>讲课列表的当前项</translation>
    </message>
    <message>
        <source>Detach this panel, or put it back</source>
        <translation>拆下这个面板，或者放回原处</translation>
    </message>
    <message>
        <source>Close this panel; View, Panels brings it back</source>
        <translation>关闭这个面板；用“视图”菜单里的“面板”可以重新打开</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <extracomment>A screen by its name and size</extracomment>
        <translation>%1，%2 × %3</translation>
    </message>
    <message>
        <source>There is nothing to export yet</source>
        <translation>还没有可导出的内容</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <extracomment>A setting to go to: &quot;Set: Quantum&quot;</extracomment>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>None came up to the end: %1</source>
        <extracomment>What a person looked for in the rest of the run: decision, arrival, …</extracomment>
        <translation>直到结束都没有：%1</translation>
    </message>
    <message>
        <source>Open a scenario or a program</source>
        <translation>打开场景或程序</translation>
    </message>
    <message>
        <source>Scenarios, programs and lectures (*.procession.json *.py *.lecture.json *.json);;All files (*)</source>
        <translation>场景、程序和讲课列表 (*.procession.json *.py *.lecture.json *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>图已放到剪贴板</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已另存为 %1</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>No process of this scenario runs a program</source>
        <translation>这个场景里没有运行程序的进程</translation>
    </message>
    <message>
        <source>It comes to no other line after this one</source>
        <translation>在这以后它不再执行别的行</translation>
    </message>
    <message>
        <source>It has come to no line before this one</source>
        <translation>在这以前它没有执行过别的行</translation>
    </message>
    <message>
        <source>It does not come to line %1 any more</source>
        <translation>它不会再执行到第 %1 行</translation>
    </message>
    <message>
        <source>Not at line %1 yet; press again to go on</source>
        <translation>还没有到第 %1 行；再按一次继续</translation>
    </message>
    <message>
        <source>Another outcome</source>
        <translation>另一种结果</translation>
    </message>
    <message>
        <source>Pasted program</source>
        <translation>粘贴的程序</translation>
    </message>
    <message>
        <source>Schedule found</source>
        <translation>找到的调度</translation>
    </message>
    <message>
        <source>&amp;Begin with the first lesson: %1</source>
        <translation>从第一课开始(&amp;B)：%1</translation>
    </message>
    <message>
        <source>&amp;Go on with: %1</source>
        <translation>接着学(&amp;G)：%1</translation>
    </message>
    <message>
        <source>Event loops</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>Compare &amp;ways of doing one thing</source>
        <translation>比较同一件事的几种做法(&amp;W)</translation>
    </message>
    <message>
        <source>Lays the scenarios side by side in Compare</source>
        <translation>在“对比”里把这些场景并排摆出来</translation>
    </message>
    <message>
        <source>Lesson %1</source>
        <translation>第 %1 课</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>清空学习记录</translation>
    </message>
    <message>
        <source>All that is kept of your lessons goes: pages, answers, the notebook. Really?</source>
        <translation>学习记录会全部清空：看到哪一页、答过的题、错题本。确定吗？</translation>
    </message>
    <message>
        <source>%1 of %2 right at once.</source>
        <translation>一次答对 %1 题，共 %2 题。</translation>
    </message>
    <message>
        <source>The lesson “%1” counts as done.</source>
        <translation>《%1》算作已学完。</translation>
    </message>
    <message>
        <source>The lesson “%1” is worth its time.</source>
        <translation>《%1》还值得学一学。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>做完了</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>交作业</translation>
    </message>
    <message>
        <source>Your name, as your teacher knows it:</source>
        <translation>你的名字（让老师认得出）：</translation>
    </message>
    <message>
        <source>Lessons (*.jsonl);;All files (*)</source>
        <translation>学习记录 (*.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Check a file handed in</source>
        <translation>检查交来的文件</translation>
    </message>
    <message>
        <source>This is no file of lessons handed in.</source>
        <translation>这不是交上来的学习记录。</translation>
    </message>
    <message>
        <source>Lessons done: %1. Questions right: %2 of %3 answered. Exercises passed: %4.</source>
        <translation>学完 %1 课；答过 %3 题，答对 %2 题；通过 %4 个练习。</translation>
    </message>
    <message>
        <source>The checksum fits: the file is as it was written.</source>
        <translation>校验和相符：文件没有改动过。</translation>
    </message>
    <message>
        <source>The checksum does not fit: the file was changed.</source>
        <translation>校验和不符：文件被改动过。</translation>
    </message>
    <message>
        <source>Tabs before</source>
        <translation>前面的标签</translation>
    </message>
    <message>
        <source>Tabs behind</source>
        <translation>后面的标签</translation>
    </message>
    <message>
        <source>%1[*] – Procession</source>
        <translation>%1[*] – Procession</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Exam: %1</source>
        <translation>考试：%1</translation>
    </message>
    <message>
        <source>The end of lesson %1: %2</source>
        <translation>第 %1 课学完了：%2</translation>
    </message>
</context>
<context>
    <name>procession::ui::MeasureModel</name>
    <message>
        <source>%1  %2</source>
        <extracomment>A variant&apos;s number and its policy: &quot;2 RR&quot;</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, best</source>
        <translation>%1，最优</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Measure (times in ticks)</source>
        <translation>指标（以时间单位计）</translation>
    </message>
    <message>
        <source>%1, q = %2</source>
        <extracomment>The heading of a variant, and its quantum: what tells it from its namesakes</extracomment>
        <translation>%1，q = %2</translation>
    </message>
</context>
<context>
    <name>procession::ui::MeasureTable</name>
    <message>
        <source>Measures side by side</source>
        <translation>并列的指标</translation>
    </message>
    <message>
        <source>The best of each row are bold with a star</source>
        <translation>每行最优的用粗体和星号标出</translation>
    </message>
</context>
<context>
    <name>procession::ui::MetricsPanel</name>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>procession::ui::MetricsPicture</name>
    <message>
        <source>No process has arrived yet.</source>
        <translation>还没有进程到达。</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>Core %1</source>
        <translation>核 %1</translation>
    </message>
    <message>
        <source>Open a scenario to see its measures.</source>
        <translation>打开一个场景，查看它的指标。</translation>
    </message>
    <message>
        <source>Where the time went, in ticks</source>
        <translation>时间花在哪里（时间单位）</translation>
    </message>
    <message>
        <source>Use of the cores</source>
        <translation>各核的利用率</translation>
    </message>
    <message>
        <source>Processes, in ticks</source>
        <translation>各进程（时间单位）</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>procession::ui::Minimap</name>
    <message>
        <source>Overview</source>
        <translation>全程概览</translation>
    </message>
    <message>
        <source>The whole run; drag to see another part</source>
        <translation>整个运行过程；拖动可看别的部分</translation>
    </message>
</context>
<context>
    <name>procession::ui::MistakesBook</name>
    <message>
        <source>wrong %1×</source>
        <translation>错了 %1 次</translation>
    </message>
    <message>
        <source>right once since then</source>
        <translation>后来答对过一次</translation>
    </message>
    <message>
        <source>Your answer: %1</source>
        <translation>你的回答：%1</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>去这道题(&amp;G)</translation>
    </message>
    <message>
        <source>Mistakes notebook</source>
        <translation>错题本</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Questions answered wrong</source>
        <translation>答错的题</translation>
    </message>
    <message>
        <source>Answer the question again, at its moment</source>
        <translation>回到那道题、那个时刻，重新回答</translation>
    </message>
    <message>
        <source>Close the notebook</source>
        <translation>关闭错题本</translation>
    </message>
    <message>
        <source>A question leaves the notebook when it has been right twice in a row.</source>
        <translation>一道题连续答对两次，就从错题本里去掉。</translation>
    </message>
    <message>
        <source>The notebook is empty: nothing is left to be put right.</source>
        <translation>错题本是空的：没有要订正的题。</translation>
    </message>
    <message>
        <source>Mixed quiz</source>
        <extracomment>Where a question comes from that stands in no lesson</extracomment>
        <translation>综合练习</translation>
    </message>
</context>
<context>
    <name>procession::ui::MomentRow</name>
    <message>
        <source>At t = %1</source>
        <extracomment>The moment that a question is about; pressed, the machine goes there</extracomment>
        <translation>t = %1 时</translation>
    </message>
    <message>
        <source>Put the machine at this moment</source>
        <translation>让机器走到这个时刻</translation>
    </message>
    <message>
        <source>A question comes here once the run is there.</source>
        <translation>运行到这一刻，这里会有一道题。</translation>
    </message>
</context>
<context>
    <name>procession::ui::NotesPage</name>
    <message>
        <source>&amp;Notes</source>
        <translation>说明(&amp;N)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title in %1</source>
        <extracomment>A language</extracomment>
        <translation>%1标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Description in %1</source>
        <extracomment>A language</extracomment>
        <translation>%1说明</translation>
    </message>
    <message>
        <source>Seen in %1:</source>
        <extracomment>A language; heads the title and the description as a student sees them</extracomment>
        <translation>%1界面中显示为：</translation>
    </message>
</context>
<context>
    <name>procession::ui::NotesWindow</name>
    <message>
        <source>Lecturer&apos;s notes – Procession</source>
        <translation>讲课备注 – Procession</translation>
    </message>
    <message>
        <source>Lecturer&apos;s notes</source>
        <translation>讲课备注</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>下一个书签</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>下一项</translation>
    </message>
</context>
<context>
    <name>procession::ui::NumberForm</name>
    <message>
        <source>Your number</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <source>A number; 4.5 and 9/2 are the same</source>
        <translation>填一个数；4.5 和 9/2 一样</translation>
    </message>
</context>
<context>
    <name>procession::ui::ObjectView</name>
    <message>
        <source>Locks, queues and who waits</source>
        <translation>锁、队列，以及谁在等</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>procession::ui::ObjectsPanel</name>
    <message>
        <source>No lock, queue or pipe has been made, and nobody waits for another process.</source>
        <translation>还没有创建锁、队列或管道，也没有进程在等别的进程。</translation>
    </message>
    <message>
        <source>No process of this scenario runs a program.</source>
        <translation>这个场景里没有运行程序的进程。</translation>
    </message>
    <message>
        <source>Who waits for whom</source>
        <translation>谁在等谁（等待图）</translation>
    </message>
    <message>
        <source>Stuck: each waits for another of them</source>
        <translation>永久阻塞：它们都在等其中的另一个</translation>
    </message>
</context>
<context>
    <name>procession::ui::OrderForm</name>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>The item chosen comes earlier (Alt+Up)</source>
        <translation>选中的一项往前移（Alt+↑）</translation>
    </message>
    <message>
        <source>The item chosen comes later (Alt+Down)</source>
        <translation>选中的一项往后移（Alt+↓）</translation>
    </message>
    <message>
        <source>First to last</source>
        <translation>从先到后</translation>
    </message>
    <message>
        <source>Drag into order, or Alt+Up and Alt+Down</source>
        <translation>拖动排序，或按 Alt+↑、Alt+↓</translation>
    </message>
</context>
<context>
    <name>procession::ui::OutcomesDialog</name>
    <message>
        <source>How else could it have come out?</source>
        <translation>还可能出现什么结果？</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>How many runs, each with its own seed</source>
        <translation>运行多少次，每次用自己的种子</translation>
    </message>
    <message>
        <source>Who runs next is &amp;drawn by lot</source>
        <translation>由抽签决定接下来谁运行(&amp;D)</translation>
    </message>
    <message>
        <source>Off: only who is first at the same instant is left to chance</source>
        <translation>不选：只有同一时刻谁在先由随机数决定</translation>
    </message>
    <message>
        <source>Runs done</source>
        <translation>已运行的次数</translation>
    </message>
    <message>
        <source>What came out, the commonest first</source>
        <translation>出现的结果，最常见的在前</translation>
    </message>
    <message>
        <source>Choose one to see what it printed</source>
        <translation>选一个，看它打印了什么</translation>
    </message>
    <message>
        <source>What was printed</source>
        <translation>打印的内容</translation>
    </message>
    <message>
        <source>&amp;Watch this one</source>
        <translation>看这一种(&amp;W)</translation>
    </message>
    <message>
        <source>Run the scenario with the seed of the chosen one</source>
        <translation>用选中结果的种子运行这个场景</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭这个窗口</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;37 of 100&quot;: so many runs came out like this</extracomment>
        <translation>%2 次中有 %1 次</translation>
    </message>
    <message>
        <source>%1, stuck for ever</source>
        <translation>%1，永久阻塞</translation>
    </message>
    <message>
        <source>%1, stopped at a limit</source>
        <translation>%1，达到上限而停止</translation>
    </message>
    <message>
        <source>Always the same: all %1 runs printed this.</source>
        <translation>每次都一样：%1 次运行打印的都是这些。</translation>
    </message>
    <message>
        <source>Runs: %1, different outcomes: %2</source>
        <translation>运行了 %1 次，出现 %2 种不同的结果</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>再运行(&amp;R)</translation>
    </message>
    <message>
        <source>No further runs</source>
        <translation>不再继续运行</translation>
    </message>
    <message>
        <source>As many runs as set</source>
        <translation>按设定的次数运行</translation>
    </message>
    <message>
        <source>always in this order</source>
        <translation>总是这个顺序</translation>
    </message>
    <message>
        <source>Nothing was printed</source>
        <translation>没有打印任何内容</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>What comes after t = %1 is hidden. Whole runs tell it: press Run to see them anyway.</source>
        <translation>t = %1 以后还遮着。这里会运行到底，也就会透露后面的结果；仍要看，就按“运行”。</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>次数(&amp;U)</translation>
    </message>
    <message>
        <source>Runs show what else can come out, how often, and what is printed then.</source>
        <translation>运行几次，就能看到还可能出现什么结果、各有多少次、分别打印了什么。</translation>
    </message>
    <message>
        <source>● come in every run, and keep this order among themselves</source>
        <translation>● 每次运行都有，彼此的先后也总是这样</translation>
    </message>
</context>
<context>
    <name>procession::ui::OwnComputerCard</name>
    <message>
        <source>On your own computer</source>
        <translation>在你自己的电脑上</translation>
    </message>
    <message>
        <source>What to type</source>
        <translation>要输入的命令</translation>
    </message>
    <message>
        <source>Type this in a terminal, in the folder of the file</source>
        <translation>在文件所在的文件夹打开终端，输入这条命令</translation>
    </message>
    <message>
        <source>1. Save the program as %1.</source>
        <translation>1. 把程序保存为 %1。</translation>
    </message>
    <message>
        <source>2. Open a terminal in that folder and type (on Windows: py instead of python3):</source>
        <translation>2. 在那个文件夹打开终端，输入（Windows 上把 python3 换成 py）：</translation>
    </message>
    <message>
        <source>What may differ from what is seen here</source>
        <translation>和这里看到的可能有什么不同</translation>
    </message>
    <message>
        <source>&amp;Save the program…</source>
        <translation>保存程序(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy the program</source>
        <translation>复制程序(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the program&apos;s text as a file</source>
        <translation>把程序文本保存为文件</translation>
    </message>
    <message>
        <source>Copy the program&apos;s text</source>
        <translation>复制程序文本</translation>
    </message>
    <message>
        <source>Close this card</source>
        <translation>关闭这张卡片</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>保存程序</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python 程序 (*.py)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>procession::ui::ParameterEditor</name>
    <message>
        <source>for example 2:4:8</source>
        <translation>例如 2:4:8</translation>
    </message>
</context>
<context>
    <name>procession::ui::PasteDialog</name>
    <message>
        <source>Paste a program</source>
        <translation>粘贴程序</translation>
    </message>
    <message>
        <source>A Python program: it runs as a process of the simulated machine.</source>
        <translation>一个 Python 程序：它会作为进程在模拟的机器上运行。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run the program (Ctrl+Return)</source>
        <translation>运行程序（Ctrl+回车）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close without running anything</source>
        <translation>关闭，不运行</translation>
    </message>
    <message>
        <source>Python program</source>
        <translation>Python 程序</translation>
    </message>
    <message>
        <source>Paste or write a Python program here</source>
        <translation>在这里粘贴或编写 Python 程序</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
</context>
<context>
    <name>procession::ui::PlayerActions</name>
    <message>
        <source>To the &amp;start</source>
        <translation>到开头(&amp;S)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Go back to the event before</source>
        <translation>回到前一个事件</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>单步(&amp;T)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Go on to the next event</source>
        <translation>前进到下一个事件</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>跳到结尾</translation>
    </message>
    <message>
        <source>Back by &amp;one tick</source>
        <translation>后退一个时间单位(&amp;O)</translation>
    </message>
    <message>
        <source>Back by one tick</source>
        <translation>后退一个时间单位</translation>
    </message>
    <message>
        <source>Go back by one tick</source>
        <translation>后退一个时间单位</translation>
    </message>
    <message>
        <source>Step by o&amp;ne tick</source>
        <translation>前进一个时间单位(&amp;N)</translation>
    </message>
    <message>
        <source>Step by one tick</source>
        <translation>前进一个时间单位</translation>
    </message>
    <message>
        <source>Go on by one tick</source>
        <translation>前进一个时间单位</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>减速(&amp;L)</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>放慢播放</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加速(&amp;F)</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>加快播放</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>停下来</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>运行(&amp;P)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Let time pass</source>
        <translation>让时间流逝</translation>
    </message>
    <message>
        <source>Tell me as it &amp;goes</source>
        <translation>边走边讲(&amp;G)</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>边走边讲</translation>
    </message>
    <message>
        <source>Stop at each decision while playing</source>
        <translation>播放时在每次调度决定处停下</translation>
    </message>
    <message>
        <source>&amp;Bookmark here</source>
        <translation>在此处加书签(&amp;B)</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Mark this moment, or unmark it</source>
        <translation>标记此刻，或取消标记</translation>
    </message>
    <message>
        <source>Ne&amp;xt bookmark</source>
        <translation>下一个书签(&amp;X)</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>下一个书签</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>转到下一个书签</translation>
    </message>
    <message>
        <source>Bookmark be&amp;fore</source>
        <translation>上一个书签(&amp;F)</translation>
    </message>
    <message>
        <source>Bookmark before</source>
        <translation>上一个书签</translation>
    </message>
    <message>
        <source>Go to the bookmark before</source>
        <translation>转到上一个书签</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>调度决定(&amp;D)</translation>
    </message>
    <message>
        <source>Run to the next decision</source>
        <translation>运行到下一次调度决定</translation>
    </message>
    <message>
        <source>&amp;Preemption</source>
        <translation>抢占(&amp;P)</translation>
    </message>
    <message>
        <source>Run to the next preemption</source>
        <translation>运行到下一次抢占</translation>
    </message>
    <message>
        <source>&amp;Quantum used up</source>
        <translation>时间片用完(&amp;Q)</translation>
    </message>
    <message>
        <source>Run to where the next quantum is used up</source>
        <translation>运行到下一次时间片用完</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>阻塞(&amp;B)</translation>
    </message>
    <message>
        <source>Run to where the next process blocks</source>
        <translation>运行到下一次有进程阻塞</translation>
    </message>
    <message>
        <source>&amp;Wake-up</source>
        <translation>唤醒(&amp;W)</translation>
    </message>
    <message>
        <source>Run to the next wake-up</source>
        <translation>运行到下一次唤醒</translation>
    </message>
    <message>
        <source>&amp;Arrival</source>
        <translation>到达(&amp;A)</translation>
    </message>
    <message>
        <source>Run to the next arrival</source>
        <translation>运行到下一次有进程到达</translation>
    </message>
    <message>
        <source>&amp;End of a process</source>
        <translation>进程终止(&amp;E)</translation>
    </message>
    <message>
        <source>Run to where the next process ends</source>
        <translation>运行到下一次有进程终止</translation>
    </message>
    <message>
        <source>B&amp;oost</source>
        <translation>提升(&amp;O)</translation>
    </message>
    <message>
        <source>Run to the next boost</source>
        <translation>运行到下一次优先级提升</translation>
    </message>
    <message>
        <source>Back by one e&amp;vent</source>
        <translation>后退一个事件(&amp;V)</translation>
    </message>
    <message>
        <source>Back by one event</source>
        <translation>后退一个事件</translation>
    </message>
    <message>
        <source>Go back through an instant event by event</source>
        <translation>在同一时刻内逐个事件后退</translation>
    </message>
    <message>
        <source>Step b&amp;y one event</source>
        <translation>前进一个事件(&amp;Y)</translation>
    </message>
    <message>
        <source>Step by one event</source>
        <translation>前进一个事件</translation>
    </message>
    <message>
        <source>Go through an instant event by event</source>
        <translation>在同一时刻内逐个事件前进</translation>
    </message>
    <message>
        <source>Evenly by &amp;ticks</source>
        <translation>按时间单位匀速(&amp;T)</translation>
    </message>
    <message>
        <source>While playing, each tick takes the same time</source>
        <translation>运行时，每个时间单位用时相同</translation>
    </message>
    <message>
        <source>Evenly by &amp;events</source>
        <translation>按事件匀速(&amp;E)</translation>
    </message>
    <message>
        <source>While playing, each event takes the same time</source>
        <translation>运行时，每个事件用时相同</translation>
    </message>
    <message>
        <source>Evenly by &amp;statements</source>
        <translation>按语句匀速(&amp;S)</translation>
    </message>
    <message>
        <source>While playing, each statement takes the same time</source>
        <translation>运行时，每条语句用时相同</translation>
    </message>
</context>
<context>
    <name>procession::ui::PlayerBar</name>
    <message>
        <source>of %1</source>
        <extracomment>Beside the time: of how many ticks</extracomment>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>1 tick/s</source>
        <extracomment>How fast it plays: ticks of virtual time a second</extracomment>
        <translation>每秒 1 个时间单位</translation>
    </message>
    <message>
        <source>%1 ticks/s</source>
        <translation>每秒 %1 个时间单位</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>t =</source>
        <extracomment>Label before the time; t is its symbol</extracomment>
        <translation>t =</translation>
    </message>
    <message>
        <source>Time in ticks</source>
        <translation>时刻（时间单位）</translation>
    </message>
    <message>
        <source>The moment shown, in ticks</source>
        <translation>所示的时刻，以时间单位计</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Drag to another moment</source>
        <translation>拖到另一个时刻</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>速度(&amp;E)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast it plays (+ and −)</source>
        <translation>播放的快慢（+ 和 −）</translation>
    </message>
    <message>
        <source>1 event/s</source>
        <extracomment>How fast it plays: moments at which something happens, a second</extracomment>
        <translation>1 事件/秒</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 事件/秒</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>1 statement/s</source>
        <extracomment>How fast it plays: lines of programs a second</extracomment>
        <translation>每秒 1 条语句</translation>
    </message>
    <message>
        <source>%1 statements/s</source>
        <translation>每秒 %1 条语句</translation>
    </message>
    <message>
        <source>Whether ticks, events or statements pass evenly</source>
        <translation>均匀推进的是时间单位、事件还是语句</translation>
    </message>
</context>
<context>
    <name>procession::ui::PolicyChoice</name>
    <message>
        <source>How the scheduler decides</source>
        <translation>调度程序如何决定</translation>
    </message>
    <message>
        <source>Ticks until the core is taken away</source>
        <translation>多少个时间单位之后让出核</translation>
    </message>
    <message>
        <source>Quantum</source>
        <translation>时间片</translation>
    </message>
    <message>
        <source>Quantum of %1</source>
        <translation>%1：时间片</translation>
    </message>
</context>
<context>
    <name>procession::ui::PolicyForm</name>
    <message>
        <source>&amp;Policy</source>
        <translation>调度算法(&amp;P)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>&amp;Cores</source>
        <translation>核数(&amp;C)</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核数</translation>
    </message>
    <message>
        <source>Context s&amp;witch</source>
        <translation>上下文切换(&amp;W)</translation>
    </message>
    <message>
        <source>Context switch</source>
        <translation>上下文切换</translation>
    </message>
    <message>
        <source>Ticks that a core spends on each context switch</source>
        <translation>核在每次上下文切换上花费的时间单位</translation>
    </message>
    <message>
        <source>As in the &amp;file</source>
        <translation>恢复为文件中的设置(&amp;F)</translation>
    </message>
    <message>
        <source>Take back every change made here</source>
        <translation>撤销在这里做的所有更改</translation>
    </message>
</context>
<context>
    <name>procession::ui::PredictPanel</name>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation>我想问时</translation>
    </message>
    <message>
        <source>At every decision</source>
        <translation>每次调度前</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>都可以</translation>
    </message>
    <message>
        <source>Who runs next</source>
        <translation>接下来谁运行</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>运行多久</translation>
    </message>
    <message>
        <source>Which state</source>
        <translation>处于什么状态</translation>
    </message>
    <message>
        <source>When it finishes</source>
        <translation>什么时候完成</translation>
    </message>
    <message>
        <source>Average waiting time</source>
        <translation>平均等待时间</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>先猜后看</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>提问(&amp;Q)</translation>
    </message>
    <message>
        <source>When questions are asked</source>
        <translation>什么时候提问</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>问什么(&amp;B)</translation>
    </message>
    <message>
        <source>What is asked about</source>
        <translation>问什么</translation>
    </message>
    <message>
        <source>Ask &amp;me</source>
        <translation>考考我(&amp;M)</translation>
    </message>
    <message>
        <source>A question about what comes next</source>
        <translation>问一个关于接下来的问题</translation>
    </message>
    <message>
        <source>There is nothing to ask here: what comes next leaves no choice. Go on a little and ask again.</source>
        <translation>这里没什么可问的：接下来没有选择的余地。往前走一点再问吧。</translation>
    </message>
    <message>
        <source>Guess before you look: let the run stop before each decision, or ask when you like.</source>
        <translation>先猜后看：可以在每次调度前停下来问，也可以想问就问。</translation>
    </message>
    <message>
        <source>Play: the run stops before each decision, and you are asked.</source>
        <translation>点播放：每次调度之前都会停下来问你。</translation>
    </message>
    <message>
        <source>Pause anywhere and ask: what happens next?</source>
        <translation>随时暂停，问一问：接下来会怎样？</translation>
    </message>
    <message>
        <source>At t = %1</source>
        <extracomment>Above a question: the moment at which it was asked</extracomment>
        <translation>t = %1 时</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 对了</translation>
    </message>
    <message>
        <source>✗ Not right</source>
        <translation>✗ 不对</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;See what happens</source>
        <translation>看结果(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>直接看答案(&amp;S)</translation>
    </message>
    <message>
        <source>Plays on without an answer; it does not count</source>
        <translation>不作答，接着播放；不计分</translation>
    </message>
    <message>
        <source>Plays on to the moment asked about</source>
        <translation>播放到所问的时刻</translation>
    </message>
    <message>
        <source>Score: %1 of %2 right</source>
        <translation>得分：%2 题对了 %1 题</translation>
    </message>
    <message>
        <source>, %1 in a row</source>
        <extracomment>Behind the score: how many answers in a row were right</extracomment>
        <translation>，连对 %1 题</translation>
    </message>
    <message>
        <source>What is printed next</source>
        <translation>接下来打印什么</translation>
    </message>
    <message>
        <source>Which line is next</source>
        <translation>接下来执行哪一行</translation>
    </message>
    <message>
        <source>t = %1, %2: %3</source>
        <extracomment>After a prediction: moment, process, what it printed or the line that it came to</extracomment>
        <translation>t = %1，%2：%3</translation>
    </message>
</context>
<context>
    <name>procession::ui::ProcessModel</name>
    <message>
        <source>killed</source>
        <translation>被杀死</translation>
    </message>
    <message>
        <source>Process identifier, given on arrival</source>
        <translation>进程号，到达时分配</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>进程号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The core it runs on</source>
        <translation>正在使用的核</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>核</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先数</translation>
    </message>
    <message>
        <source>Level of the feedback queues; 0 is the top</source>
        <translation>所在的反馈队列级别，0 为最高</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>When it arrives</source>
        <translation>到达的时刻</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Ticks it has run</source>
        <translation>已运行的时间单位</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Ticks it has spent ready</source>
        <translation>处于就绪态的时间单位</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Ticks it has spent blocked</source>
        <translation>处于阻塞态的时间单位</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞时间</translation>
    </message>
    <message>
        <source>CPU ticks it still needs</source>
        <translation>还需要的 CPU 时间单位</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>When it ended</source>
        <translation>终止的时刻</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Finish less arrival, in ticks</source>
        <translation>完成时间减到达时间，以时间单位计</translation>
    </message>
    <message>
        <source>Turnaround</source>
        <translation>周转时间</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Process identifier of the parent</source>
        <translation>父进程的标识符</translation>
    </message>
    <message>
        <source>PPID</source>
        <translation>父进程号</translation>
    </message>
    <message>
        <source>What it is blocked for</source>
        <translation>它因为等什么而阻塞</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待对象</translation>
    </message>
    <message>
        <source>Program counter: the next instruction; in a list of bursts one instruction takes one tick</source>
        <translation>程序计数器：下一条指令；只写出执行期的进程，每条指令占一个时间单位</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>No longer in the process table</source>
        <translation>已不在进程表里</translation>
    </message>
</context>
<context>
    <name>procession::ui::ProcessTable</name>
    <message>
        <source>Process table</source>
        <translation>进程表</translation>
    </message>
</context>
<context>
    <name>procession::ui::ProcessTree</name>
    <message>
        <source>Process tree</source>
        <translation>进程树</translation>
    </message>
</context>
<context>
    <name>procession::ui::ProcessTreeModel</name>
    <message>
        <source>killed</source>
        <translation>被杀死</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1, orphan</source>
        <extracomment>Behind the state of a process whose parent has ended: &quot;blocked, orphan&quot;</extracomment>
        <translation>%1，孤儿进程</translation>
    </message>
    <message>
        <source>%1, daemon</source>
        <extracomment>Behind the state of a daemonic child</extracomment>
        <translation>%1，daemon</translation>
    </message>
    <message>
        <source>It has ended with exit code %1; its parent has not asked for that yet</source>
        <translation>它已经结束，退出码为 %1；父进程还没有来取</translation>
    </message>
    <message>
        <source>Its parent has ended; init has adopted it</source>
        <translation>它的父进程已经结束，init 收养了它</translation>
    </message>
    <message>
        <source>It is daemonic: it ends with its parent</source>
        <translation>它是 daemon 子进程：随父进程结束</translation>
    </message>
</context>
<context>
    <name>procession::ui::ProcessesPage</name>
    <message>
        <source>&amp;Processes</source>
        <translation>进程(&amp;P)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which columns the table shows</source>
        <translation>表格显示哪些列</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>A colour for the chosen processes</source>
        <translation>给选中的进程设定颜色</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>执行期图</translation>
    </message>
    <message>
        <source>The bursts as blocks on a time axis, to drag and stretch</source>
        <translation>在时间轴上以块表示执行期，可以拖动和拉伸</translation>
    </message>
</context>
<context>
    <name>procession::ui::ProgramEdit</name>
    <message>
        <source>Program %1</source>
        <translation>程序 %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Change the program, then run it. Tab indents; Esc, then Tab leaves</source>
        <translation>修改程序，然后运行。Tab 键缩进；先按 Esc，再按 Tab 离开</translation>
    </message>
</context>
<context>
    <name>procession::ui::ProgramPanel</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A process and its state: &quot;main – running&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, in %1</source>
        <extracomment>Behind a process: the system call that it is in, such as sleep(1.0)</extracomment>
        <translation>，正在调用 %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <extracomment>A call under way: function, line</extracomment>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>已经结束</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>No process of this scenario runs a program. Open a .py file, or paste one: File, Paste a program.</source>
        <translation>这个场景里没有运行程序的进程。打开一个 .py 文件，或者粘贴一个程序：文件，粘贴程序。</translation>
    </message>
    <message>
        <source>Calls under way, the innermost first</source>
        <translation>进行中的调用，最内层在前</translation>
    </message>
    <message>
        <source>Calls under way</source>
        <translation>进行中的调用</translation>
    </message>
    <message>
        <source>Choose a call to see its line</source>
        <translation>选一个调用，看它在哪一行</translation>
    </message>
    <message>
        <source>, waits for %1</source>
        <extracomment>Behind a process: what it waits for</extracomment>
        <translation>，等待%1</translation>
    </message>
    <message>
        <source>, waits for %1 to begin</source>
        <extracomment>Behind a process: a child or thread for which it waits</extracomment>
        <translation>，等待 %1 开始运行</translation>
    </message>
    <message>
        <source>, waits for %1 to end</source>
        <extracomment>Behind a process: a child or thread for which it waits</extracomment>
        <translation>，等待 %1 结束</translation>
    </message>
</context>
<context>
    <name>procession::ui::ProgramsPage</name>
    <message>
        <source>%1 (file)</source>
        <extracomment>Among the programs of the scenario: a file that they find</extracomment>
        <translation>%1（文件）</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>它需要一个名称。</translation>
    </message>
    <message>
        <source>There is a “%1” already; give it another name.</source>
        <translation>已经有“%1”了；请换一个名称。</translation>
    </message>
    <message>
        <source>Pro&amp;grams</source>
        <translation>程序(&amp;G)</translation>
    </message>
    <message>
        <source>Load a program or a file</source>
        <translation>载入程序或文件</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python 程序 (*.py)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save as a file of its own</source>
        <translation>另存为单独的文件</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>程序(&amp;P)</translation>
    </message>
    <message>
        <source>An empty program</source>
        <translation>一个空的程序</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>An empty file that programs can read and write</source>
        <translation>一个空的文件，程序可以读写</translation>
    </message>
    <message>
        <source>&amp;Load…</source>
        <translation>载入(&amp;L)…</translation>
    </message>
    <message>
        <source>A program or a file from the disk</source>
        <translation>磁盘上的程序或文件</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制(&amp;D)</translation>
    </message>
    <message>
        <source>The same once more, under another name</source>
        <translation>同样的内容再来一份，换个名字</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>存为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>A copy on the disk, as a file of its own</source>
        <translation>在磁盘上存一份，作为单独的文件</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>It goes from the scenario; undo brings it back</source>
        <translation>从场景中删除；撤销可以找回</translation>
    </message>
    <message>
        <source>Run it as a process</source>
        <translation>作为进程运行</translation>
    </message>
    <message>
        <source>A process more, which runs this program from 0 on</source>
        <translation>添加一个进程，从时刻 0 起运行这个程序</translation>
    </message>
    <message>
        <source>Run to the c&amp;ursor&apos;s line</source>
        <translation>运行到光标所在行(&amp;U)</translation>
    </message>
    <message>
        <source>Watch the run, from where this line is run first</source>
        <translation>观看运行，从第一次执行这一行的时刻开始</translation>
    </message>
    <message>
        <source>&amp;Breakpoint</source>
        <translation>断点(&amp;B)</translation>
    </message>
    <message>
        <source>Playing stops where this line is run, or does so no longer</source>
        <translation>播放到执行这一行时停下，或不再停下</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Another program or file</source>
        <translation>另一个程序或文件</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>当前这个</translation>
    </message>
    <message>
        <source>What can be done with the one that is shown</source>
        <translation>能对显示的这一个做什么</translation>
    </message>
    <message>
        <source>Programs and files</source>
        <translation>程序和文件</translation>
    </message>
    <message>
        <source>Which program or file is shown</source>
        <translation>显示哪个程序或文件</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Name of the program or file</source>
        <translation>程序或文件的名称</translation>
    </message>
    <message>
        <source>Its name, also where processes run it</source>
        <translation>它的名称；运行它的进程也随之改</translation>
    </message>
    <message>
        <source>Text of the program</source>
        <translation>程序的文本</translation>
    </message>
    <message>
        <source>The scenario has no program yet: “New” makes one, or loads one.</source>
        <translation>场景里还没有程序：用“新建”新建或载入一个。</translation>
    </message>
    <message>
        <source>The scenario&apos;s text is not in order, so this cannot be changed now. The page “Text” shows where.</source>
        <translation>场景的文本有错，这里暂时不能改。“文本”页指出错在哪里。</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Where something is wrong in a program, and what</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>procession::ui::QuestionCard</name>
    <message>
        <source>Ans&amp;wer</source>
        <translation>回答(&amp;W)</translation>
    </message>
    <message>
        <source>Hand in what you have</source>
        <translation>提交你的答案</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 答对了</translation>
    </message>
    <message>
        <source>✗ Not right</source>
        <translation>✗ 不对</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>To the next step or page</source>
        <translation>到下一步或下一页</translation>
    </message>
    <message>
        <source>Your line</source>
        <extracomment>Beside a program: it is the one with the line that the student wrote</extracomment>
        <translation>你写的这一行</translation>
    </message>
    <message>
        <source>Do it and go &amp;on</source>
        <translation>照这样做，继续(&amp;O)</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>✗ Not all yet</source>
        <translation>✗ 还不全</translation>
    </message>
</context>
<context>
    <name>procession::ui::QuestionFields</name>
    <message>
        <source>Option %1</source>
        <extracomment>Of the answers to choose from, the how-manieth</extracomment>
        <translation>选项 %1</translation>
    </message>
    <message>
        <source>Option %1 is right</source>
        <translation>选项 %1 正确</translation>
    </message>
    <message>
        <source>One of the options is right</source>
        <translation>有一个选项是正确的</translation>
    </message>
    <message>
        <source>Option %1: what the mistake is</source>
        <translation>选项 %1：错在哪里</translation>
    </message>
    <message>
        <source>Remove option %1</source>
        <translation>删除选项 %1</translation>
    </message>
    <message>
        <source>The option goes</source>
        <translation>删除这个选项</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A choice</source>
        <translation>单选题</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>填数题</translation>
    </message>
    <message>
        <source>Another, in the text</source>
        <translation>其他，写在文本里</translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Nothing: the answer stands above</source>
        <translation>不问：以上面的答案为准</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What a student is asked about the scenario</source>
        <translation>就这个场景问学生什么</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>用你的话说</translation>
    </message>
    <message>
        <source>What the student reads</source>
        <translation>学生读到的文字</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>The number that is right</source>
        <translation>正确的数值</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Of which process it is</source>
        <translation>是哪个进程的</translation>
    </message>
    <message>
        <source>Ask the simulator for</source>
        <translation>向模拟器询问</translation>
    </message>
    <message>
        <source>The simulator then says whether the answer is right, here and now</source>
        <translation>模拟器会立即说明答案对不对</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>The answers to choose from</source>
        <translation>可供选择的答案</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>What helps a student who asks for it</source>
        <translation>学生要求时给出的帮助</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translation>为什么正确</translation>
    </message>
    <message>
        <source>Shown once the answer is right</source>
        <translation>答对后显示</translation>
    </message>
    <message>
        <source>Words of the question</source>
        <translation>问题的文字</translation>
    </message>
    <message>
        <source>Hint to the question</source>
        <translation>问题的提示</translation>
    </message>
    <message>
        <source>Add an &amp;option</source>
        <translation>添加选项(&amp;O)</translation>
    </message>
    <message>
        <source>An answer more to choose from</source>
        <translation>多一个可选的答案</translation>
    </message>
</context>
<context>
    <name>procession::ui::QuestionTask</name>
    <message>
        <source>At t = %1</source>
        <extracomment>The moment that a question is about; pressed, the machine goes there</extracomment>
        <translation>t = %1 时</translation>
    </message>
    <message>
        <source>Put the machine at this moment</source>
        <translation>让机器回到这个时刻</translation>
    </message>
    <message>
        <source>Ans&amp;wer</source>
        <translation>回答(&amp;W)</translation>
    </message>
    <message>
        <source>Hand in what you have</source>
        <translation>交上你的答案</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 答对了</translation>
    </message>
    <message>
        <source>✗ Not right</source>
        <translation>✗ 不对</translation>
    </message>
</context>
<context>
    <name>procession::ui::QueuePanel</name>
    <message>
        <source>Cores and queues</source>
        <translation>核与队列</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核</translation>
    </message>
    <message>
        <source>Ready, level %1</source>
        <translation>第 %1 级就绪队列</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>Ready, core %1, level %2</source>
        <translation>核 %1 第 %2 级就绪队列</translation>
    </message>
    <message>
        <source>Ready, core %1</source>
        <translation>核 %1 的就绪队列</translation>
    </message>
    <message>
        <source>I/O</source>
        <translation>I/O</translation>
    </message>
    <message>
        <source>Job queue</source>
        <translation>后备队列</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>Where the first in the ready queue stands</extracomment>
        <translation>队首</translation>
    </message>
</context>
<context>
    <name>procession::ui::RandomDialog</name>
    <message>
        <source>Random workload</source>
        <translation>随机负载</translation>
    </message>
    <message>
        <source>P&amp;rocesses</source>
        <translation>进程数(&amp;R)</translation>
    </message>
    <message>
        <source>How many processes</source>
        <translation>有多少个进程</translation>
    </message>
    <message>
        <source>Arrivals &amp;up to</source>
        <translation>最晚到达(&amp;U)</translation>
    </message>
    <message>
        <source>They arrive from 0 up to this moment, in ticks</source>
        <translation>在 0 到这一时刻之间到达，以时间单位计</translation>
    </message>
    <message>
        <source>Shortest &amp;burst</source>
        <translation>最短执行期(&amp;B)</translation>
    </message>
    <message>
        <source>Of a CPU or I/O burst, in ticks</source>
        <translation>CPU 或 I/O 执行期的长度，以时间单位计</translation>
    </message>
    <message>
        <source>&amp;Longest burst</source>
        <translation>最长执行期(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;I/O, %</source>
        <translation>I/O（%）(&amp;I)</translation>
    </message>
    <message>
        <source>So many of a hundred processes do I/O</source>
        <translation>一百个进程中有这么多个做 I/O</translation>
    </message>
    <message>
        <source>&amp;Priorities</source>
        <translation>优先数(&amp;P)</translation>
    </message>
    <message>
        <source>Priority numbers from 1 to this; 0: all processes have the same</source>
        <translation>优先数从 1 到这个数；0 表示所有进程相同</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>The same seed draws the same workload</source>
        <translation>种子相同，生成的负载就相同</translation>
    </message>
    <message>
        <source>S&amp;mall numbers</source>
        <translation>数值小(&amp;M)</translation>
    </message>
    <message>
        <source>For the blackboard: bursts and gaps of at most 10 ticks</source>
        <translation>适合板书：执行期和到达间隔不超过 10 个时间单位</translation>
    </message>
    <message>
        <source>Unambi&amp;guous</source>
        <translation>答案唯一(&amp;G)</translation>
    </message>
    <message>
        <source>Only a workload with one schedule, whatever books decide differently</source>
        <translation>只要调度结果唯一的负载，不管教材约定有何不同</translation>
    </message>
    <message>
        <source>&amp;Another one</source>
        <translation>换一个(&amp;A)</translation>
    </message>
    <message>
        <source>That of the next seed</source>
        <translation>用下一个种子生成</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>新建场景(&amp;N)</translation>
    </message>
    <message>
        <source>A scenario of these processes, in the editor</source>
        <translation>用这些进程建立场景，在编辑器中打开</translation>
    </message>
    <message>
        <source>Replace the pro&amp;cesses</source>
        <translation>替换进程(&amp;C)</translation>
    </message>
    <message>
        <source>These in place of those in the editor</source>
        <translation>用这些进程替换编辑器里的进程</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>什么都不改</translation>
    </message>
    <message>
        <source>Looking for an unambiguous one…</source>
        <translation>正在寻找答案唯一的负载……</translation>
    </message>
    <message>
        <source>All of %1 were ambiguous. Take fewer processes, or another seed.</source>
        <translation>试过的 %1 个负载答案都不唯一。请减少进程，或换一个种子。</translation>
    </message>
    <message>
        <source>Unambiguous. Workloads tried: %1. Seed %2.</source>
        <translation>答案唯一。试过 %1 个负载。种子 %2。</translation>
    </message>
    <message>
        <source>Seed %1.</source>
        <translation>种子 %1。</translation>
    </message>
</context>
<context>
    <name>procession::ui::RoomCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An option of a question: its letter, then its text</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>At t = %1</source>
        <extracomment>Above a question: the moment at which it was asked</extracomment>
        <translation>t = %1 时</translation>
    </message>
    <message>
        <source>There is nothing left to ask: no decision that comes leaves a choice.</source>
        <translation>没有可问的了：后面的每次调度都只有一种选择。</translation>
    </message>
    <message>
        <source>Hands for %1</source>
        <extracomment>The number of hands raised for an answer, named by its letter</extracomment>
        <translation>选 %1 的人数</translation>
    </message>
    <message>
        <source>Hands for it: %1 of %2</source>
        <translation>答对人数：%1（共 %2 人）</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Question for the room</source>
        <translation>全班问题</translation>
    </message>
    <message>
        <source>Click to count one hand more</source>
        <translation>单击加 1 人</translation>
    </message>
    <message>
        <source>How many hands were raised: type the number</source>
        <translation>有多少人举手：输入数字</translation>
    </message>
    <message>
        <source>Stop the &amp;clock</source>
        <translation>停止计时(&amp;C)</translation>
    </message>
    <message>
        <source>As much time as it takes</source>
        <translation>想多久都行</translation>
    </message>
    <message>
        <source>&amp;Show what happens</source>
        <translation>揭晓答案(&amp;S)</translation>
    </message>
    <message>
        <source>Plays to the decision and explains it (Enter)</source>
        <translation>播放到这次调度并说明原因（Enter）</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Take the question away (Esc)</source>
        <translation>收起问题（Esc）</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>Time for the answer</source>
        <translation>作答时间</translation>
    </message>
    <message>
        <source>How long the room has; nothing is scored</source>
        <translation>给全班多少时间；不计分</translation>
    </message>
    <message>
        <source>Beside each answer: how many hands were raised for it</source>
        <translation>每个答案旁边填举手选它的人数</translation>
    </message>
</context>
<context>
    <name>procession::ui::RulesCard</name>
    <message>
        <source>Rules</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>&amp;Conventions</source>
        <translation>采用哪套约定(&amp;C)</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>采用哪套约定</translation>
    </message>
</context>
<context>
    <name>procession::ui::RunStatus</name>
    <message>
        <source>Reading the scenario …</source>
        <translation>正在读取场景……</translation>
    </message>
    <message>
        <source>Simulating: t = %1, %2 events, %3 of %4 processes finished</source>
        <translation>正在模拟：t = %1，%2 个事件，%4 个进程中有 %3 个已终止</translation>
    </message>
    <message>
        <source>Processes: %1. Cores: %2. Ends at %3. Events: %4. Conventions: %5.</source>
        <translation>进程 %1 个，核 %2 个，结束于 %3，事件 %4 个，约定：%5。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop this run and keep the picture</source>
        <translation>停止这次模拟，保留原图</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The future is hidden. Cores: %1. Conventions: %2.</source>
        <translation>后续已遮住。核 %1 个。约定：%2。</translation>
    </message>
</context>
<context>
    <name>procession::ui::RunStrip</name>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>procession::ui::ScheduleForm</name>
    <message>
        <source>I/O %1</source>
        <translation>I/O %1</translation>
    </message>
    <message>
        <source>Below each tick: those who have come, are not done and do not run</source>
        <translation>每一格下面：已经到达、没有完成、又没在运行的进程</translation>
    </message>
    <message>
        <source>idle</source>
        <extracomment>Puts nobody on the core</extracomment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>What a click puts into the chart</source>
        <translation>点一下图，填入谁</translation>
    </message>
    <message>
        <source>Choose a name, then click or drag over the ticks.</source>
        <translation>先选一个名字，再点或拖过格子。</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>%1 arrives at t = %2 and needs %3</source>
        <extracomment>A process of a schedule to be drawn: its name, arrival, bursts one after the other</extracomment>
        <translation>%1 在 t = %2 到达，需要 %3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Show who waits, as I have drawn it</source>
        <translation>按我画的，显示谁在等</translation>
    </message>
    <message>
        <source>All times are in ticks of %1.</source>
        <translation>时间都以时间单位计，每个是 %1。</translation>
    </message>
    <message>
        <source>All times are in ticks.</source>
        <translation>时间都以时间单位计。</translation>
    </message>
</context>
<context>
    <name>procession::ui::ScheduleGrid</name>
    <message>
        <source>The schedule to be drawn</source>
        <translation>要画的甘特图</translation>
    </message>
    <message>
        <source>Click or drag to fill; or walk with the arrows and type a process&apos;s letter or number, Backspace empties</source>
        <translation>点击或拖动来填；也可以用方向键移动，按进程的首字母或序号填入，退格键清空</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>core %1, t = %2: %3</source>
        <extracomment>A cell of a schedule: &quot;core 0, t = 3: Ann&quot;</extracomment>
        <translation>核 %1，t = %2：%3</translation>
    </message>
    <message>
        <source>%1, not right</source>
        <extracomment>Behind a cell of a schedule that is the first wrong one</extracomment>
        <translation>%1，不对</translation>
    </message>
    <message>
        <source>Core %1</source>
        <extracomment>Heads the row of a core in a schedule to be drawn</extracomment>
        <translation>核 %1</translation>
    </message>
</context>
<context>
    <name>procession::ui::SearchDialog</name>
    <message>
        <source>Search for a schedule in which…</source>
        <translation>搜索这样的调度…</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>要找什么</translation>
    </message>
    <message>
        <source>Every order in which the processes can go on is tried</source>
        <translation>尝试各进程推进的每一种次序</translation>
    </message>
    <message>
        <source>processes wait for ever</source>
        <translation>进程永久等待</translation>
    </message>
    <message>
        <source>a process ends by an exception</source>
        <translation>进程因异常而结束</translation>
    </message>
    <message>
        <source>something else is printed or left behind</source>
        <translation>打印或留下的内容不同</translation>
    </message>
    <message>
        <source>this is true at the end:</source>
        <translation>结束时下式为真：</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Variables of the main program, output, exit_codes, files</source>
        <translation>主程序的变量，以及 output、exit_codes、files</translation>
    </message>
    <message>
        <source>Schedules at most</source>
        <translation>最多调度数</translation>
    </message>
    <message>
        <source>So many schedules are tried at most</source>
        <translation>最多尝试这么多个调度</translation>
    </message>
    <message>
        <source>Schedules tried</source>
        <translation>已尝试的调度</translation>
    </message>
    <message>
        <source>Who goes how far in the schedule found</source>
        <translation>找到的调度里谁执行到哪里</translation>
    </message>
    <message>
        <source>&amp;Watch this one</source>
        <translation>观看这一个(&amp;W)</translation>
    </message>
    <message>
        <source>Run the schedule found as a scenario</source>
        <translation>把找到的调度作为场景运行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭这个窗口</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Search no further</source>
        <translation>不再搜索</translation>
    </message>
    <message>
        <source>Schedules: %L1, states: %L2; all with fewer than %3 switches have been seen.</source>
        <translation>调度：%L1，状态：%L2；切换少于 %3 次的都看过了。</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Try every schedule</source>
        <translation>尝试每一个调度</translation>
    </message>
    <message>
        <source>Schedules at &amp;most</source>
        <translation>最多调度数(&amp;M)</translation>
    </message>
    <message>
        <source>something goes wrong: deadlock or exception</source>
        <translation>出了错（死锁或程序出错）</translation>
    </message>
    <message>
        <source>A search tries every order in which the processes can go on, and tells here who goes how far in the first that fits.</source>
        <translation>搜索会尝试进程可能的每一种先后次序；找到第一种符合的，这里会说明谁先运行到哪里。</translation>
    </message>
</context>
<context>
    <name>procession::ui::Session</name>
    <message>
        <source>Back to the file</source>
        <translation>回到文件里的样子</translation>
    </message>
</context>
<context>
    <name>procession::ui::SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Takes it out of the scenario: the default holds</source>
        <translation>从场景中去掉：使用默认值</translation>
    </message>
    <message>
        <source>Default of %1</source>
        <extracomment>A button; the name of a setting</extracomment>
        <translation>%1的默认值</translation>
    </message>
    <message>
        <source>0: unlimited</source>
        <extracomment>Of a number that is typed: 0 stands for no limit</extracomment>
        <translation>0：不限</translation>
    </message>
</context>
<context>
    <name>procession::ui::ShareDialog</name>
    <message>
        <source>Share as a single file</source>
        <translation>作为单个文件分享</translation>
    </message>
    <message>
        <source>The scenario is one file with all that it needs. Whoever has it sees the same run.</source>
        <translation>场景就是一个文件，所需的内容都在其中。谁有了它，看到的运行都一样。</translation>
    </message>
    <message>
        <source>Something in it is wrong; it cannot be run yet.</source>
        <translation>其中有错误，还不能运行。</translation>
    </message>
    <message>
        <source>Processes: %1.</source>
        <translation>进程 %1 个。</translation>
    </message>
    <message>
        <source>Programs: %1.</source>
        <translation>程序：%1。</translation>
    </message>
    <message>
        <source>Files of its disk: %1.</source>
        <translation>磁盘上的文件：%1。</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>All of it on the clipboard, for a message or a page</source>
        <translation>全部复制到剪贴板，可以贴进消息或网页</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>保存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Another file; you go on in this one</source>
        <translation>存成另一个文件；你继续编辑现在这个</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>什么都不改</translation>
    </message>
</context>
<context>
    <name>procession::ui::SideSwitch</name>
    <message>
        <source>See the machine</source>
        <extracomment>Where a lesson&apos;s page and the machine do not fit beside each other</extracomment>
        <translation>看模拟机</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>回到课文</translation>
    </message>
    <message>
        <source>Show the machine in the place of this page</source>
        <translation>不显示课文，改看模拟机</translation>
    </message>
    <message>
        <source>Show the lesson&apos;s page in the place of the machine</source>
        <translation>不显示机器，改看课文</translation>
    </message>
</context>
<context>
    <name>procession::ui::Simulation</name>
    <message>
        <source>There is not enough memory for this run. Give it an end with &quot;until&quot;.</source>
        <translation>内存不足，无法完成这次模拟。请用 &quot;until&quot; 给它规定终点。</translation>
    </message>
</context>
<context>
    <name>procession::ui::SourceView</name>
    <message>
        <source>Program text</source>
        <translation>程序文本</translation>
    </message>
    <message>
        <source>The line about to run has an arrow; Ctrl+F10 runs to the line of the cursor</source>
        <translation>箭头指着将要执行的一行；Ctrl+F10 运行到光标所在行</translation>
    </message>
    <message>
        <source>%1 at line %2</source>
        <translation>%1 在第 %2 行</translation>
    </message>
</context>
<context>
    <name>procession::ui::Stage</name>
    <message>
        <source>Stage</source>
        <translation>运行示意图</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>Where the first in the ready queue stands: beside the cores</extracomment>
        <translation>队首</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
</context>
<context>
    <name>procession::ui::StateDiagram</name>
    <message>
        <source>From %1 to …? Press another state.</source>
        <translation>从%1到……？再点一个状态。</translation>
    </message>
    <message>
        <source>Press two states to ask what leads from one to the other.</source>
        <translation>依次点两个状态，问问从一个到另一个怎么走。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>Who took a step, then what the step is: &quot;Bo – Dispatch: …&quot;</extracomment>
        <translation>%1——%2</translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation>进程状态图</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有进程</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>A state and who is in it: &quot;Ready: P1, P3.&quot;</extracomment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Press the state that answers the question.</source>
        <translation>点击作为答案的那个状态。</translation>
    </message>
</context>
<context>
    <name>procession::ui::Sweep</name>
    <message>
        <source>The run does not come to its end</source>
        <translation>运行没有到头</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核数</translation>
    </message>
    <message>
        <source>Context switch</source>
        <translation>上下文切换</translation>
    </message>
</context>
<context>
    <name>procession::ui::SweepView</name>
    <message>
        <source>“From” must not be above “to”.</source>
        <translation>起点不能大于终点。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Stop and keep the points that have come</source>
        <translation>停下来，保留已算出的点</translation>
    </message>
    <message>
        <source>Run the scenario once for each value</source>
        <translation>每个值各运行一次场景</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A value, then why it cannot be tried</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A point of a plot: the value tried, then what came of it</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>%1 against %2: %3</source>
        <translation>%1随%2的变化：%3</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <translation>改变(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>步长(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>指标(&amp;M)</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>Choose what to vary and press Run.</source>
        <translation>选好要改变的参数，然后按“运行”。</translation>
    </message>
    <message>
        <source>Points of the plot</source>
        <translation>曲线上的点</translation>
    </message>
</context>
<context>
    <name>procession::ui::TableForm</name>
    <message>
        <source>The table to be filled in</source>
        <translation>要填的表</translation>
    </message>
    <message>
        <source>Type a number into each cell; Tab goes on to the next</source>
        <translation>在每个格子里填数</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>不对</translation>
    </message>
</context>
<context>
    <name>procession::ui::TaskCard</name>
    <message>
        <source>&amp;Hint</source>
        <translation>提示(&amp;H)</translation>
    </message>
    <message>
        <source>A hint; asked again, a stronger one</source>
        <translation>给出提示；再按一次，提示更明确</translation>
    </message>
</context>
<context>
    <name>procession::ui::TemplateDialog</name>
    <message>
        <source>New scenario</source>
        <translation>新场景</translation>
    </message>
    <message>
        <source>What does it &amp;begin with?</source>
        <translation>从什么开始？(&amp;B)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Enter or a double click begins with the chosen one</source>
        <translation>按回车或双击，从选中的模板开始</translation>
    </message>
    <message>
        <source>&amp;Random workload…</source>
        <translation>随机负载(&amp;R)…</translation>
    </message>
    <message>
        <source>Processes drawn by chance</source>
        <translation>随机生成进程</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>A table or a job list</source>
        <translation>表格或作业列表</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>新建(&amp;C)</translation>
    </message>
    <message>
        <source>A new scenario that begins with the chosen template</source>
        <translation>从选中的模板开始的新场景</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>什么都不改</translation>
    </message>
</context>
<context>
    <name>procession::ui::TextPage</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Where the cursor is in a text, and what is wrong in that line</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;House format</source>
        <translation>统一格式(&amp;H)</translation>
    </message>
    <message>
        <source>House format</source>
        <translation>统一格式</translation>
    </message>
    <message>
        <source>Line breaks and indentation as Procession writes them</source>
        <translation>换行和缩进按 Procession 的写法</translation>
    </message>
    <message>
        <source>Text of the scenario</source>
        <translation>场景的文本</translation>
    </message>
</context>
<context>
    <name>procession::ui::TimeBar</name>
    <message>
        <source>Time for the answer</source>
        <translation>作答时间</translation>
    </message>
    <message>
        <source>It only shows the time; nothing is scored</source>
        <translation>只显示时间，不计分</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>procession::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>1 tick</source>
        <extracomment>A measured span of time</extracomment>
        <translation>1 个时间单位</translation>
    </message>
    <message>
        <source>%1 ticks</source>
        <translation>%1 个时间单位</translation>
    </message>
    <message>
        <source>t = %1</source>
        <translation>t = %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A lane of the timeline and what it shows: a state, or a process</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: t = %2. Click to answer.</source>
        <extracomment>A moment on the time axis that answers a question: its letter, the moment</extracomment>
        <translation>%1：t = %2。点击即可作答。</translation>
    </message>
</context>
<context>
    <name>procession::ui::VariableModel</name>
    <message>
        <source>The process has no such name</source>
        <translation>这个进程里没有这个名字</translation>
    </message>
    <message>
        <source>%1, of type %2</source>
        <translation>%1，类型 %2</translation>
    </message>
    <message>
        <source>Changed by the last statement</source>
        <translation>被上一条语句改变</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1, PID %2</source>
        <translation>%1，进程号 %2</translation>
    </message>
    <message>
        <source>Names with the same mark stand for one object</source>
        <translation>标记相同的名字指同一个对象</translation>
    </message>
    <message>
        <source>%1, local to %2()</source>
        <extracomment>A local variable: its name, then the function</extracomment>
        <translation>%1，%2() 的局部变量</translation>
    </message>
</context>
<context>
    <name>procession::ui::VariablesPanel</name>
    <message>
        <source>No process of this scenario runs a program, so there are no variables.</source>
        <translation>这个场景里没有运行程序的进程，所以没有变量。</translation>
    </message>
    <message>
        <source>Variables of the processes</source>
        <translation>各进程的变量</translation>
    </message>
    <message>
        <source>%1: %2 of %3 pages shared with %4</source>
        <extracomment>A forked process: how many pages of its memory are still as in its parent&apos;s</extracomment>
        <translation>%1：%3 页中有 %2 页与 %4 共享</translation>
    </message>
    <message>
        <source>Pages of 4 KiB. A fork copies no page; whoever writes to one gets a copy of it</source>
        <translation>每页 4 KiB。fork 时一页也不复制；谁写某一页，谁才得到它的副本</translation>
    </message>
    <message>
        <source>All programs have ended, and their variables with them.</source>
        <translation>所有程序都已结束，变量也随之消失。</translation>
    </message>
    <message>
        <source>Bold: changed by the last statement. Names with the same mark, such as ①, stand for one object</source>
        <translation>粗体：刚被上一条语句改变。标记（如 ①）相同的名字指同一个对象</translation>
    </message>
    <message>
        <source>①, ② …: the same object under several names</source>
        <translation>①、②……：几个名字指同一个对象</translation>
    </message>
</context>
<context>
    <name>procession::ui::VariantCard</name>
    <message>
        <source>Policy of variant %1</source>
        <translation>方案 %1 的调度算法</translation>
    </message>
    <message>
        <source>Settings of variant %1</source>
        <translation>方案 %1 的设置</translation>
    </message>
    <message>
        <source>Remove variant %1</source>
        <translation>移除方案 %1</translation>
    </message>
    <message>
        <source>The policy of this variant</source>
        <translation>这个方案的调度算法</translation>
    </message>
    <message>
        <source>Change quantum, cores and other settings</source>
        <translation>修改时间片、核数等设置</translation>
    </message>
    <message>
        <source>Take this variant out</source>
        <translation>移除这个方案</translation>
    </message>
    <message>
        <source>before: %1</source>
        <extracomment>The run before a change (&quot;Kill P2&quot;)</extracomment>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>after: %1</source>
        <translation>之后：%1</translation>
    </message>
</context>
<context>
    <name>procession::ui::WaitPicture</name>
    <message>
        <source>Who waits for whom</source>
        <translation>谁在等谁（等待图）</translation>
    </message>
    <message>
        <source>%1 waits for %2 (%3)</source>
        <translation>%1 等 %2（%3）</translation>
    </message>
    <message>
        <source>Stuck for ever: %1</source>
        <translation>永久阻塞：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>procession::ui::WatchCard</name>
    <message>
        <source>Play from t = %1 to %2</source>
        <translation>运行：t = %1 到 %2</translation>
    </message>
    <message>
        <source>Show t = %1</source>
        <translation>看 t = %1</translation>
    </message>
    <message>
        <source>Show me: %1</source>
        <translation>指给我看：%1</translation>
    </message>
    <message>
        <source>Compare the policies</source>
        <translation>对比调度算法</translation>
    </message>
</context>
<context>
    <name>procession::ui::WhyLine</name>
    <message>
        <source>Open a scenario to see why each decision falls as it does.</source>
        <translation>打开一个场景，看看每次调度为什么这样决定。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>t = %1</source>
        <extracomment>The moment of a decision: t is virtual time</extracomment>
        <translation>t = %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>The how-manieth event of one instant, and what it is</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>t = %1: %2</source>
        <extracomment>What happened at a moment</extracomment>
        <translation>t = %1：%2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有发生任何事。</translation>
    </message>
    <message>
        <source>(%1 more)</source>
        <extracomment>Sentences for which there is no room: their number</extracomment>
        <translation>（还有 %1 条）</translation>
    </message>
</context>
<context>
    <name>procession::ui::WindowActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close Procession</source>
        <translation>关闭 Procession</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show less time, larger</source>
        <translation>显示较短的时间，放大</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show more time, smaller</source>
        <translation>显示较长的时间，缩小</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>显示整个过程</translation>
    </message>
    <message>
        <source>Scroll &amp;left</source>
        <translation>向左滚动(&amp;L)</translation>
    </message>
    <message>
        <source>Show earlier time</source>
        <translation>显示更早的时间</translation>
    </message>
    <message>
        <source>Scroll &amp;right</source>
        <translation>向右滚动(&amp;R)</translation>
    </message>
    <message>
        <source>Show later time</source>
        <translation>显示更晚的时间</translation>
    </message>
    <message>
        <source>L&amp;egend</source>
        <translation>图例(&amp;E)</translation>
    </message>
    <message>
        <source>Show what the colours and patterns mean</source>
        <translation>显示颜色和图案的含义</translation>
    </message>
    <message>
        <source>&amp;About Procession</source>
        <translation>关于 Procession(&amp;A)</translation>
    </message>
    <message>
        <source>Lanes by &amp;process</source>
        <translation>按进程(&amp;P)</translation>
    </message>
    <message>
        <source>Lanes by &amp;core</source>
        <translation>按核(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>两者都显示(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark on light</source>
        <translation>浅底深字</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light on dark</source>
        <translation>深底浅字</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>新建场景(&amp;N)</translation>
    </message>
    <message>
        <source>Start with a small workload of your own</source>
        <translation>从自己写的几个进程开始</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of the scenario</source>
        <translation>撤销对场景的上一次改动</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>再做一次这个改动</translation>
    </message>
    <message>
        <source>As it was &amp;opened</source>
        <translation>恢复到打开时(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Add a process here…</source>
        <translation>在此刻加入进程(&amp;A)…</translation>
    </message>
    <message>
        <source>A new process arrives at this moment</source>
        <translation>一个新进程在此刻到达</translation>
    </message>
    <message>
        <source>&amp;What if…</source>
        <translation>如果(&amp;W)……</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>首页(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>观察(&amp;R)</translation>
    </message>
    <message>
        <source>Watch the scenario</source>
        <translation>观看场景</translation>
    </message>
    <message>
        <source>Hide the &amp;future</source>
        <translation>遮住后续(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Presenter mode</source>
        <translation>演示模式(&amp;P)</translation>
    </message>
    <message>
        <source>Presenter: &amp;on</source>
        <translation>演示：前进(&amp;O)</translation>
    </message>
    <message>
        <source>Presenter: &amp;back</source>
        <translation>演示：后退(&amp;B)</translation>
    </message>
    <message>
        <source>Presenter: from the &amp;start</source>
        <translation>演示：从头开始(&amp;S)</translation>
    </message>
    <message>
        <source>Presenter: b&amp;lack</source>
        <translation>演示：黑屏(&amp;L)</translation>
    </message>
    <message>
        <source>Next event of the &amp;process</source>
        <translation>该进程的下一事件(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the next event of the selected process</source>
        <translation>转到选中进程的下一个事件</translation>
    </message>
    <message>
        <source>Event of the process be&amp;fore</source>
        <translation>该进程的上一事件(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the last event of the selected process before this moment</source>
        <translation>转到选中进程在此刻之前的最后一个事件</translation>
    </message>
    <message>
        <source>&amp;Measure from here</source>
        <translation>从此处量时间(&amp;M)</translation>
    </message>
    <message>
        <source>Measure the time from the playhead on</source>
        <translation>从时间指针开始量一段时间</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>取消选中(&amp;N)</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>放大文字(&amp;A)</translation>
    </message>
    <message>
        <source>Show all texts larger</source>
        <translation>所有文字放大</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Show all texts smaller</source>
        <translation>所有文字缩小</translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation>正常文字(&amp;U)</translation>
    </message>
    <message>
        <source>Show texts in their usual size</source>
        <translation>文字恢复正常大小</translation>
    </message>
    <message>
        <source>&amp;As at first</source>
        <translation>恢复初始布局(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>Black, white and yellow</source>
        <translation>黑、白、黄</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>约定(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;State diagram</source>
        <translation>状态图(&amp;S)</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>As&amp;k me</source>
        <translation>考考我(&amp;K)</translation>
    </message>
    <message>
        <source>Ask what comes next</source>
        <translation>问接下来会怎样</translation>
    </message>
    <message>
        <source>Ask at each &amp;decision</source>
        <translation>每次调度前先问(&amp;D)</translation>
    </message>
    <message>
        <source>Stop before each decision and ask</source>
        <translation>在每次调度决定之前停下来提问</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>减少动画(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Compare with before</source>
        <translation>与更改前对比(&amp;C)</translation>
    </message>
    <message>
        <source>Compare with before</source>
        <translation>与更改前对比</translation>
    </message>
    <message>
        <source>Ask the r&amp;oom</source>
        <translation>问全班(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;what happens</source>
        <translation>揭晓答案(&amp;W)</translation>
    </message>
    <message>
        <source>Play to the answer of the room&apos;s question</source>
        <translation>播放到全班问题的答案</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>搜索(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Cover the measures</source>
        <translation>遮住指标(&amp;C)</translation>
    </message>
    <message>
        <source>Hide every measure, to open one by one with a click or Enter</source>
        <translation>把指标全部遮住，再单击或按 Enter 逐个揭开</translation>
    </message>
    <message>
        <source>Lecturer&apos;s n&amp;otes</source>
        <translation>讲课备注(&amp;O)</translation>
    </message>
    <message>
        <source>Present, with a window of your own: notes, what comes next, the answer</source>
        <translation>演示，另开一个自己看的窗口：备注、接下来的内容、答案</translation>
    </message>
    <message>
        <source>On</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>&amp;Open a lecture…</source>
        <translation>打开讲课列表(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close the lecture</source>
        <translation>关闭讲课列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next item</source>
        <translation>下一项(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous item</source>
        <translation>上一项(&amp;P)</translation>
    </message>
    <message>
        <source>Terms in both la&amp;nguages</source>
        <translation>中英术语对照(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>术语表(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;As the run needs them</source>
        <translation>按运行需要(&amp;A)</translation>
    </message>
    <message>
        <source>State diagram: five states, or seven once a process is suspended</source>
        <translation>状态图：五种状态；有进程被挂起后为七种</translation>
    </message>
    <message>
        <source>&amp;Three states</source>
        <translation>三种状态(&amp;T)</translation>
    </message>
    <message>
        <source>State diagram: ready, running, blocked</source>
        <translation>状态图：就绪态、运行态、阻塞态</translation>
    </message>
    <message>
        <source>&amp;Five states</source>
        <translation>五种状态(&amp;F)</translation>
    </message>
    <message>
        <source>State diagram: new and terminated, too</source>
        <translation>状态图：再加上创建态和终止态</translation>
    </message>
    <message>
        <source>&amp;Seven states</source>
        <translation>七种状态(&amp;S)</translation>
    </message>
    <message>
        <source>State diagram: suspended processes, too</source>
        <translation>状态图：再加上挂起的进程</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark as the system is, also when it changes</source>
        <translation>深色还是浅色随系统而定，系统改变时也跟着变</translation>
    </message>
    <message>
        <source>Veil on</source>
        <translation>遮住：开</translation>
    </message>
    <message>
        <source>Veil off</source>
        <translation>遮住：关</translation>
    </message>
    <message>
        <source>Open a scenario or a Python program</source>
        <translation>打开场景或 Python 程序</translation>
    </message>
    <message>
        <source>&amp;Paste a program…</source>
        <translation>粘贴程序(&amp;P)…</translation>
    </message>
    <message>
        <source>Run a Python program of your own</source>
        <translation>运行你自己的 Python 程序</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Copy p&amp;icture</source>
        <translation>复制图片(&amp;I)</translation>
    </message>
    <message>
        <source>Next &amp;line</source>
        <translation>下一行(&amp;L)</translation>
    </message>
    <message>
        <source>Run to the next line of the program</source>
        <translation>运行到程序的下一行</translation>
    </message>
    <message>
        <source>Line ▶</source>
        <translation>行 ▶</translation>
    </message>
    <message>
        <source>Line be&amp;fore</source>
        <translation>上一行(&amp;F)</translation>
    </message>
    <message>
        <source>Back to the line before in the program</source>
        <translation>回到程序的上一行</translation>
    </message>
    <message>
        <source>◀ Line</source>
        <translation>◀ 行</translation>
    </message>
    <message>
        <source>Run to the c&amp;ursor&apos;s line</source>
        <translation>运行到光标所在行(&amp;U)</translation>
    </message>
    <message>
        <source>Run the program to the line in which the cursor stands</source>
        <translation>运行程序，直到光标所在的那一行</translation>
    </message>
    <message>
        <source>To cursor</source>
        <translation>到光标</translation>
    </message>
    <message>
        <source>How else could it &amp;have come out?…</source>
        <translation>还可能出现什么结果？(&amp;H)…</translation>
    </message>
    <message>
        <source>Run the programs again with other seeds and group what they print</source>
        <translation>换别的种子再运行程序，把打印的内容分组</translation>
    </message>
    <message>
        <source>On &amp;your own computer…</source>
        <translation>在你自己的电脑上(&amp;Y)…</translation>
    </message>
    <message>
        <source>Search for a s&amp;chedule in which…</source>
        <translation>搜索这样的调度(&amp;C)…</translation>
    </message>
    <message>
        <source>Try every order in which the processes can go on, and show one that goes wrong</source>
        <translation>尝试各进程推进的每一种次序，并给出一个出错的</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>学习(&amp;L)</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>下一页 ▶</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>上一页(&amp;P)</translation>
    </message>
    <message>
        <source>◀ Back</source>
        <translation>◀ 上一页</translation>
    </message>
    <message>
        <source>&amp;Back to the lesson</source>
        <translation>回到课文(&amp;B)</translation>
    </message>
    <message>
        <source>Put the machine where the page wants it</source>
        <translation>让机器回到这一页要看的地方</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>回到课文</translation>
    </message>
    <message>
        <source>Show the &amp;machine</source>
        <translation>看模拟机(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Close the lesson</source>
        <translation>关闭课程(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Mistakes notebook…</source>
        <translation>错题本(&amp;M)…</translation>
    </message>
    <message>
        <source>Mixed &amp;quiz</source>
        <translation>综合练习(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Formulas…</source>
        <translation>公式(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <translation>交作业(&amp;H)…</translation>
    </message>
    <message>
        <source>Chec&amp;k a file handed in…</source>
        <translation>检查交来的文件(&amp;K)…</translation>
    </message>
    <message>
        <source>Fo&amp;rget everything…</source>
        <translation>清空学习记录(&amp;R)…</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Short, for the bar at the left edge: instead of the machine, or of the text</extracomment>
        <translation>课文</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Change the scenario: its processes as a table</source>
        <translation>修改场景：以表格编辑进程</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New in the &amp;editor…</source>
        <translation>在编辑器中新建(&amp;E)…</translation>
    </message>
    <message>
        <source>Begin a new scenario in the editor</source>
        <translation>在编辑器里新建场景</translation>
    </message>
    <message>
        <source>Go back to the scenario as it was opened</source>
        <translation>回到打开时的场景</translation>
    </message>
    <message>
        <source>Compare the runs before and after the last change</source>
        <translation>对比最近一次改动前后的运行</translation>
    </message>
    <message>
        <source>Show what can be done to the selected process now</source>
        <translation>列出现在能对所选进程做的事</translation>
    </message>
    <message>
        <source>Go to the scenario library and recent files</source>
        <translation>转到场景库和最近打开的文件</translation>
    </message>
    <message>
        <source>Compare several policies or machines on this workload</source>
        <translation>用几种调度算法或机器对比这组进程</translation>
    </message>
    <message>
        <source>Save a picture, table or trace as a file; copy or print it</source>
        <translation>把图、表或运行记录存成文件，复制或打印</translation>
    </message>
    <message>
        <source>Save the scenario as it is now in another file</source>
        <translation>把当前场景另存为文件</translation>
    </message>
    <message>
        <source>Print the picture</source>
        <translation>打印这幅图</translation>
    </message>
    <message>
        <source>Copy the picture to the clipboard</source>
        <translation>把图复制到剪贴板</translation>
    </message>
    <message>
        <source>Show the states of a process instead of the machine</source>
        <translation>不画机器，改画进程的状态图</translation>
    </message>
    <message>
        <source>Ask everybody about the next decision</source>
        <translation>就下一次调度向全班提问</translation>
    </message>
    <message>
        <source>Mark changes instead of moving things</source>
        <translation>不做移动动画，只标出变化</translation>
    </message>
    <message>
        <source>Find commands, scenarios and terms by name</source>
        <translation>按名称查找命令、场景和术语</translation>
    </message>
    <message>
        <source>Show the rules by which this run was decided</source>
        <translation>显示这次运行依据的规则</translation>
    </message>
    <message>
        <source>Show everything large, for a projector; Esc leaves</source>
        <translation>放大显示，供投影；按 Esc 退出</translation>
    </message>
    <message>
        <source>Go on one step, as with a remote</source>
        <translation>前进一步，同遥控器</translation>
    </message>
    <message>
        <source>Go back one step, as with a remote</source>
        <translation>后退一步，同遥控器</translation>
    </message>
    <message>
        <source>Go back to the start of the run</source>
        <translation>回到运行的开头</translation>
    </message>
    <message>
        <source>Turn the projector black, until pressed again</source>
        <translation>让投影变黑，再按一次恢复</translation>
    </message>
    <message>
        <source>Open a list of scenarios to show one after another</source>
        <translation>打开一份依次讲解的场景列表</translation>
    </message>
    <message>
        <source>Close the list and keep the scenario</source>
        <translation>关闭列表，保留场景</translation>
    </message>
    <message>
        <source>Go on to the next item of the lecture</source>
        <translation>转到讲课列表的下一项</translation>
    </message>
    <message>
        <source>Go back to the item before in the lecture</source>
        <translation>回到讲课列表的上一项</translation>
    </message>
    <message>
        <source>Show the lessons and how far you are</source>
        <translation>显示课程和学习进度</translation>
    </message>
    <message>
        <source>Go to the next page of the lesson</source>
        <translation>转到课程的下一页</translation>
    </message>
    <message>
        <source>Go to the page before in the lesson</source>
        <translation>转到课程的上一页</translation>
    </message>
    <message>
        <source>Show the machine instead of the text, or back</source>
        <translation>在课文和机器之间切换</translation>
    </message>
    <message>
        <source>Close the text and keep the machine</source>
        <translation>关闭课文，保留机器</translation>
    </message>
    <message>
        <source>Repeat questions answered wrong, until they are right twice</source>
        <translation>重做答错的题，直到答对两次</translation>
    </message>
    <message>
        <source>Answer questions about workloads made up for the purpose</source>
        <translation>回答就随机出的进程组提出的问题</translation>
    </message>
    <message>
        <source>Show the measures, with the numbers of this run put in</source>
        <translation>显示各项指标的公式，代入这次运行的数字</translation>
    </message>
    <message>
        <source>Save what you have learned as a file, with a checksum</source>
        <translation>把学习记录存成带校验码的文件</translation>
    </message>
    <message>
        <source>Check whether such a file is as it was written, and read it</source>
        <translation>检查上交的文件是否被改过，并查看内容</translation>
    </message>
    <message>
        <source>Begin all lessons again</source>
        <translation>所有课程从头开始</translation>
    </message>
    <message>
        <source>Show what to type there and what may differ</source>
        <translation>说明在那里输入什么，结果可能有何不同</translation>
    </message>
    <message>
        <source>Select no process and measure nothing</source>
        <translation>取消选择，停止测量</translation>
    </message>
    <message>
        <source>Put every panel where it was at first</source>
        <translation>让每个面板回到最初的位置</translation>
    </message>
    <message>
        <source>Show the other language&apos;s term beside the first use</source>
        <translation>术语首次出现时附上另一种语言</translation>
    </message>
    <message>
        <source>Look up the terms of the field</source>
        <translation>查阅本领域的术语</translation>
    </message>
    <message>
        <source>List every key and what it does</source>
        <translation>列出所有按键及其作用</translation>
    </message>
    <message>
        <source>Show version and licence</source>
        <translation>显示版本和许可证</translation>
    </message>
    <message>
        <source>Show one lane a process, coloured by state</source>
        <translation>每个进程一行，按状态着色</translation>
    </message>
    <message>
        <source>Show one lane a core or device, coloured by process</source>
        <translation>每个核或设备一行，按进程着色</translation>
    </message>
    <message>
        <source>Show lanes of cores, devices and processes</source>
        <translation>显示核、设备和进程的时间线</translation>
    </message>
    <message>
        <source>Hide what has not been seen yet, or show the whole run</source>
        <translation>遮住还没看到的部分，或者显示整个运行</translation>
    </message>
    <message>
        <source>What has not been seen yet is hidden. Press to show the whole run.</source>
        <translation>还没看到的部分被遮住了。按下可显示整个运行。</translation>
    </message>
    <message>
        <source>The whole run is shown. Press to hide what has not been seen yet.</source>
        <translation>现在显示整个运行。按下可遮住还没看到的部分。</translation>
    </message>
    <message>
        <source>In the editor: save what is there into its file. Elsewhere: save the scenario as it is now in another file</source>
        <translation>在编辑器里：把内容存进它的文件；在别处：把当前场景另存为文件</translation>
    </message>
</context>
<context>
    <name>procession::ui::WorkloadEdit</name>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Arrival and work of each process; work is CPU, then I/O and CPU in turn: 2 6 2</source>
        <translation>每个进程的到达时间和要做的事：先 CPU，再 I/O、CPU 交替，例如 2 6 2</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Add a &amp;process</source>
        <translation>加一个进程(&amp;P)</translation>
    </message>
    <message>
        <source>A row for one process more</source>
        <translation>多一行，写一个新进程</translation>
    </message>
    <message>
        <source>The process chosen goes</source>
        <translation>去掉选中的进程</translation>
    </message>
    <message>
        <source>Another process may have the core while one waits</source>
        <translation>一个进程等待时，别的进程可以用核</translation>
    </message>
    <message>
        <source>&amp;Degree</source>
        <translation>道数(&amp;D)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Degree of multiprogramming</source>
        <translation>道数</translation>
    </message>
    <message>
        <source>How many processes may be in memory</source>
        <translation>内存里最多有几个进程</translation>
    </message>
    <message>
        <source>Row %1: a name of its own, an arrival from 0, work as numbers from 1.</source>
        <translation>第 %1 行：名字不能重复，到达时间从 0 起，要做的事是从 1 起的数。</translation>
    </message>
    <message>
        <source>At least one process is needed.</source>
        <translation>至少要有一个进程。</translation>
    </message>
    <message>
        <source>&amp;Quantum</source>
        <translation>时间片(&amp;Q)</translation>
    </message>
    <message>
        <source>How long a process may have the core in one go</source>
        <translation>一个进程一次最多占用核多久</translation>
    </message>
    <message>
        <source>Priority no.</source>
        <translation>优先数</translation>
    </message>
    <message>
        <source>How many processes can run at the same moment</source>
        <translation>同一时刻最多有几个进程在运行</translation>
    </message>
    <message>
        <source>Re&amp;move it</source>
        <translation>去掉(&amp;M)</translation>
    </message>
    <message>
        <source>M&amp;ultiprogramming</source>
        <translation>多道程序(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Cores</source>
        <translation>核数(&amp;C)</translation>
    </message>
    <message>
        <source>Row %1: a name of its own, an arrival from 0, the name of a program.</source>
        <translation>第 %1 行：名称不能重复，到达时间从 0 起，再写程序的名称。</translation>
    </message>
</context>
<context>
    <name>procession::ui::WorkloadView</name>
    <message>
        <source>Picture of the workload</source>
        <translation>负载示意图</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>Below the processes of a picture: how many there are besides</extracomment>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>program_fault_at</name>
    <message>
        <source>line {line} of the program:</source>
        <translation>程序第 {line} 行：</translation>
    </message>
</context>
<context>
    <name>program_missing</name>
    <message>
        <source>there is no &quot;{program}&quot; among the &quot;programs&quot;</source>
        <translation>&quot;programs&quot; 里没有 &quot;{program}&quot;</translation>
    </message>
</context>
<context>
    <name>program_no_barry</name>
    <message>
        <source>the feature &quot;barry_as_FLUFL&quot; is not part of the teaching subset; leave the line out</source>
        <translation>barry_as_FLUFL 不在教学子集里，请删去这一行</translation>
    </message>
</context>
<context>
    <name>program_no_character_names</name>
    <message>
        <source>\N{name} is not part of the teaching subset; put the character itself, or \u and its number</source>
        <translation>\N{name} 不在教学子集里，请直接写这个字符，或者写 \u 加编号</translation>
    </message>
</context>
<context>
    <name>program_no_complex</name>
    <message>
        <source>complex numbers are not part of the teaching subset; use two floats</source>
        <translation>复数不在教学子集之内；请用两个浮点数</translation>
    </message>
</context>
<context>
    <name>program_no_except_star</name>
    <message>
        <source>&quot;except*&quot; is not part of the teaching subset; use &quot;except&quot;</source>
        <translation>except* 不在教学子集里，请用 except</translation>
    </message>
</context>
<context>
    <name>program_no_match</name>
    <message>
        <source>&quot;match&quot; is not part of the teaching subset; use if/elif</source>
        <translation>match 不在教学子集里，请用 if/elif</translation>
    </message>
</context>
<context>
    <name>program_no_metaclass</name>
    <message>
        <source>metaclasses and other keywords of a class are not part of the teaching subset; use a base class</source>
        <translation>元类和类的其他关键字参数不在教学子集之内；请用基类</translation>
    </message>
</context>
<context>
    <name>program_refused</name>
    <message>
        <source>{error}: {text}.</source>
        <translation>{error}：{text}。</translation>
    </message>
</context>
<context>
    <name>program_too_large</name>
    <message>
        <source>the program has too many names, constants or values in one place; cut it into smaller functions</source>
        <translation>程序在一处有太多名字、常量或值；请拆成较小的函数</translation>
    </message>
</context>
<context>
    <name>progress_damaged</name>
    <message>
        <source>part of what was kept of your lessons could not be read and has been left out</source>
        <translation>学习记录有一部分读不出来，已略去</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>%1 runs: it came at the same moment as %2, and no rule says who of them is first. A lot was drawn.</source>
        <extracomment>A process and those who came when it did: &quot;Dee runs: it came at the same moment as Eli …&quot;</extracomment>
        <translation>调度 %1：它和 %2 同时到达，没有规则说谁在前，由抽签决定。</translation>
    </message>
    <message>
        <source>%1 came at the same moment, and no rule says who of them is first: a lot was drawn.</source>
        <extracomment>Behind the reason why a process runs; others are equal to it, and came when it did</extracomment>
        <translation>%1 也在同一时刻到达，没有规则说谁在前，由抽签决定。</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>At one instant</source>
        <translation>同一时刻</translation>
    </message>
    <message>
        <source>the seed orders what is simultaneous</source>
        <translation>同时发生的事由种子决定先后</translation>
    </message>
    <message>
        <source>arrivals join the ready queue before a process whose quantum is used up</source>
        <translation>新到达的进程先进就绪队列，时间片用完的后进</translation>
    </message>
    <message>
        <source>a process whose quantum is used up joins the ready queue before arrivals</source>
        <translation>时间片用完的进程先进就绪队列，新到达的后进</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>a larger number is higher</source>
        <translation>数大者优先级高</translation>
    </message>
    <message>
        <source>a smaller number is higher</source>
        <translation>数小者优先级高</translation>
    </message>
    <message>
        <source>to the tail of its level</source>
        <translation>回到本级队尾</translation>
    </message>
    <message>
        <source>to the front of its level</source>
        <translation>回到本级队首</translation>
    </message>
    <message>
        <source>with a fresh slice</source>
        <translation>重新得到完整的时间片</translation>
    </message>
    <message>
        <source>with the rest of its slice</source>
        <translation>接着用剩下的时间片</translation>
    </message>
    <message>
        <source>A preempted process goes</source>
        <translation>被抢占的进程</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Where a preempted process goes, and with which slice</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Burst lengths</source>
        <translation>执行期长度</translation>
    </message>
    <message>
        <source>are known exactly</source>
        <translation>预先准确知道</translation>
    </message>
    <message>
        <source>are estimated from those before</source>
        <translation>由以前的执行期估计</translation>
    </message>
    <message>
        <source>costs nothing</source>
        <translation>没有开销</translation>
    </message>
    <message>
        <source>costs %1 ticks</source>
        <translation>开销 %1 个时间单位</translation>
    </message>
    <message>
        <source>a core&apos;s first one too</source>
        <translation>每个核的第一次也算</translation>
    </message>
    <message>
        <source>a core&apos;s first one nothing</source>
        <translation>每个核的第一次不算</translation>
    </message>
    <message>
        <source>A context switch</source>
        <translation>上下文切换</translation>
    </message>
    <message>
        <source>A migration</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Conventions: %1</source>
        <translation>约定：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What the rule is about, and the rule</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A parameter and its value: &quot;Quantum 4&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 个核</translation>
    </message>
    <message>
        <source>context switch %1</source>
        <translation>上下文切换 %1</translation>
    </message>
    <message>
        <source>Rules: hidden by the lecturer.</source>
        <translation>规则：老师已隐藏。</translation>
    </message>
    <message>
        <source>%1: no</source>
        <extracomment>A parameter that is not so: &quot;Preempt a lower level&apos;s process: no&quot;</extracomment>
        <translation>%1：否</translation>
    </message>
</context>
<context>
    <name>save_target</name>
    <message>
        <source>Save the scenario as</source>
        <translation>场景另存为</translation>
    </message>
    <message>
        <source>Scenarios (*.procession.json)</source>
        <translation>场景 (*.procession.json)</translation>
    </message>
</context>
<context>
    <name>scenario</name>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Where the random numbers of the run come from.</source>
        <translation>本次运行的随机数由它产生。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>运行终点</translation>
    </message>
    <message>
        <source>The run ends at this tick, if it has not before.</source>
        <translation>最迟在这个时刻结束运行。</translation>
    </message>
    <message>
        <source>Order at one instant</source>
        <translation>同一时刻的次序</translation>
    </message>
    <message>
        <source>Whether those who arrive or those who leave a core join the queue first.</source>
        <translation>到达的进程先进队，还是离开核的进程先进队。</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>The textbook whose rules hold where the scenario says nothing.</source>
        <translation>场景没有说明时采用其规则的教材。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>Who of the ready processes runs next.</source>
        <translation>就绪进程中接下来谁运行。</translation>
    </message>
    <message>
        <source>Clock starts at</source>
        <translation>时钟起点</translation>
    </message>
    <message>
        <source>The time of day of tick 0, such as 08:00; only shown.</source>
        <translation>时刻 0 对应的钟点，例如 08:00；只影响显示。</translation>
    </message>
    <message>
        <source>A tick lasts</source>
        <translation>时间单位长度</translation>
    </message>
    <message>
        <source>As 1 min or 0.5 h; labels only, never the run.</source>
        <translation>例如 1 min 或 0.5 h；只影响标注，不影响运行。</translation>
    </message>
</context>
<context>
    <name>scenario_too_long</name>
    <message>
        <source>all arrivals and bursts together reach beyond tick {limit}, the last there is</source>
        <translation>所有到达时间和执行期加起来超过了最后的时刻 {limit}</translation>
    </message>
</context>
<context>
    <name>search_ambiguous</name>
    <message>
        <source>{count} {count|workload was|workloads were} passed over as ambiguous.</source>
        <translation>有 {count} 个工作负载因答案不唯一而跳过。</translation>
    </message>
</context>
<context>
    <name>search_found</name>
    <message>
        <source>Found after {tried} {tried|workload|workloads}: {one} under {better}, {other} under {than}, {percent} % less.</source>
        <translation>试了 {tried} 个工作负载后找到：{better} 下为 {one}，{than} 下为 {other}，少 {percent} %。</translation>
    </message>
</context>
<context>
    <name>search_nearest</name>
    <message>
        <source>The nearest has {one} under {better}, {other} under {than}, {percent} % less: seed {seed}.</source>
        <translation>最接近的一个：{better} 下为 {one}，{than} 下为 {other}，少 {percent} %；种子为 {seed}。</translation>
    </message>
</context>
<context>
    <name>search_none</name>
    <message>
        <source>There is none among {tried} {tried|workload|workloads}.</source>
        <translation>在试过的 {tried} 个工作负载中没有找到。</translation>
    </message>
</context>
<context>
    <name>setting_leaves_affinity</name>
    <message>
        <source>with {cores} cores, the process &quot;{process}&quot; could not keep its affinity to core {core}</source>
        <translation>只有 {cores} 个核时，进程 &quot;{process}&quot; 无法保持对核 {core} 的亲和性</translation>
    </message>
</context>
<context>
    <name>setting_without_value</name>
    <message>
        <source>a setting is key=value, not {found}</source>
        <translation>设置应写作 键=值，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>slice_ended_too</name>
    <message>
        <source>Its quantum ended at this very tick, so it counts as used.</source>
        <translation>它的时间片恰好也在此刻用完，算作已用。</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Level %1</source>
        <translation>第 %1 级</translation>
    </message>
    <message>
        <source>Core %1</source>
        <translation>核 %1</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1，第 %2 级</translation>
    </message>
    <message>
        <source>Waits for the timer</source>
        <translation>等待定时器</translation>
    </message>
    <message>
        <source>Waits for %1, which serves it</source>
        <translation>等待 %1，%1 正在为它服务</translation>
    </message>
    <message>
        <source>Waits for its turn at %1</source>
        <translation>排队等待 %1</translation>
    </message>
    <message>
        <source>Ready queues</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>New: job queue</source>
        <translation>后备队列（创建态）</translation>
    </message>
    <message>
        <source>Suspended ready</source>
        <translation>就绪挂起</translation>
    </message>
    <message>
        <source>Suspended blocked</source>
        <translation>阻塞挂起</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A queue within its area: &quot;Ready queues, level 1&quot;, &quot;Blocked, disk&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: idle.</source>
        <extracomment>&quot;Core 0: idle.&quot;</extracomment>
        <translation>%1：空闲。</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <extracomment>&quot;Core 0: P2 running.&quot;</extracomment>
        <translation>%1：%2，%3。</translation>
    </message>
    <message>
        <source>%1: empty.</source>
        <extracomment>&quot;Ready queue: empty.&quot;</extracomment>
        <translation>%1：空。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>&quot;Ready queue: P1, P3.&quot;</extracomment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1 (PID %2)</source>
        <translation>%1（进程号 %2）</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>被杀死</translation>
    </message>
    <message>
        <source>%1 on core %2</source>
        <translation>%1，在核 %2 上</translation>
    </message>
    <message>
        <source>Zombies</source>
        <translation>僵尸进程</translation>
    </message>
    <message>
        <source>child</source>
        <extracomment>Where a process waits for a child of it to end</extracomment>
        <translation>子进程结束</translation>
    </message>
    <message>
        <source>feeder</source>
        <extracomment>Where a process waits until what it has put into queues is sent</extracomment>
        <translation>馈送线程</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A lock or queue and the variable of the program that stands for it: &quot;Lock 1: fork&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>thread</source>
        <extracomment>Where a thread waits for another of its process to end</extracomment>
        <translation>线程结束</translation>
    </message>
    <message>
        <source>Interpreter lock</source>
        <extracomment>Which thread of a process may run Python; a number follows</extracomment>
        <translation>解释器锁</translation>
    </message>
    <message>
        <source>Pool tasks</source>
        <extracomment>The queue from which the workers of a pool take their tasks; a number follows</extracomment>
        <translation>进程池任务</translation>
    </message>
    <message>
        <source>Pool results</source>
        <extracomment>Where the results of a pool&apos;s workers arrive; a number follows</extracomment>
        <translation>进程池结果</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>tape</source>
        <translation>磁带机</translation>
    </message>
    <message>
        <source>Waits for thread %1 to begin</source>
        <translation>等待线程 %1 开始运行</translation>
    </message>
    <message>
        <source>Waits for thread %1 to end</source>
        <translation>等待线程 %1 结束</translation>
    </message>
    <message>
        <source>Manager reply</source>
        <extracomment>Where what a manager&apos;s server answers arrives; a number follows</extracomment>
        <translation>管理器应答</translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>What a program downloads; a number follows</extracomment>
        <translation>下载</translation>
    </message>
    <message>
        <source>Pipe</source>
        <extracomment>A pipe between processes; a number follows</extracomment>
        <translation>管道</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>A number follows</extracomment>
        <translation>互斥锁</translation>
    </message>
    <message>
        <source>RLock</source>
        <extracomment>A lock that its holder may take again; a number follows</extracomment>
        <translation>可重入锁</translation>
    </message>
    <message>
        <source>Semaphore</source>
        <extracomment>A number follows</extracomment>
        <translation>信号量</translation>
    </message>
    <message>
        <source>BoundedSemaphore</source>
        <extracomment>A semaphore that keeps to its first value; a number follows</extracomment>
        <translation>有界信号量</translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>What processes wait for until somebody sets it; a number follows</extracomment>
        <translation>事件</translation>
    </message>
    <message>
        <source>Condition</source>
        <extracomment>A condition variable; a number follows</extracomment>
        <translation>条件变量</translation>
    </message>
    <message>
        <source>Condition lock</source>
        <extracomment>The lock of a condition variable; a number follows</extracomment>
        <translation>条件变量的锁</translation>
    </message>
    <message>
        <source>Barrier</source>
        <extracomment>Where processes wait for each other; a number follows</extracomment>
        <translation>屏障</translation>
    </message>
    <message>
        <source>Barrier lock</source>
        <extracomment>The lock of a barrier; a number follows</extracomment>
        <translation>屏障的锁</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>A queue of messages; a number follows</extracomment>
        <translation>队列</translation>
    </message>
    <message>
        <source>SimpleQueue</source>
        <extracomment>A queue of messages without a limit; a number follows</extracomment>
        <translation>简单队列</translation>
    </message>
    <message>
        <source>Socket</source>
        <extracomment>A number follows</extracomment>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Manager</source>
        <extracomment>What asks the process that keeps shared objects; a number follows</extracomment>
        <translation>管理器</translation>
    </message>
    <message>
        <source>Event loop</source>
        <extracomment>A number follows</extracomment>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>stealing</source>
        <translation>工作窃取</translation>
    </message>
    <message>
        <source>no stealing</source>
        <translation>不窃取</translation>
    </message>
    <message>
        <source>multiprogramming off</source>
        <translation>单道</translation>
    </message>
    <message>
        <source>at most %1 in memory, %2</source>
        <extracomment>How many processes are admitted, and which of the job queue is the next</extracomment>
        <translation>内存中最多 %1 个，%2</translation>
    </message>
    <message>
        <source>shortest job first</source>
        <translation>短作业优先</translation>
    </message>
    <message>
        <source>highest priority first</source>
        <translation>优先级高者先</translation>
    </message>
    <message>
        <source>first come, first served</source>
        <translation>先来先服务</translation>
    </message>
    <message>
        <source>%1 or timer</source>
        <extracomment>A place where a process waits until something happens there or time is up</extracomment>
        <translation>%1 或定时器</translation>
    </message>
    <message>
        <source>%1 or others</source>
        <extracomment>A place where a process waits until something happens there or at another place</extracomment>
        <translation>%1 等处</translation>
    </message>
    <message>
        <source>in order of arrival</source>
        <extracomment>A ready queue is shown so while somebody is asked who comes next</extracomment>
        <translation>按入队先后</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>not arrived</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>new</source>
        <translation>创建态</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪态</translation>
    </message>
    <message>
        <source>switching</source>
        <translation>切换中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行态</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>阻塞态</translation>
    </message>
    <message>
        <source>suspended ready</source>
        <translation>就绪挂起</translation>
    </message>
    <message>
        <source>suspended blocked</source>
        <translation>阻塞挂起</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>终止态</translation>
    </message>
    <message>
        <source>zombie</source>
        <translation>僵尸进程</translation>
    </message>
</context>
<context>
    <name>switch_costs</name>
    <message>
        <source>The context switch takes until t = {until}.</source>
        <translation>上下文切换到 t = {until} 为止。</translation>
    </message>
</context>
<context>
    <name>tie_arrived_earlier</name>
    <message>
        <source>{other} has the same value; {process} arrived earlier.</source>
        <translation>{other} 的值相同，{process} 到达更早。</translation>
    </message>
</context>
<context>
    <name>tie_joined_earlier</name>
    <message>
        <source>{other} has the same value; {process} joined the ready queue earlier.</source>
        <translation>{other} 的值相同，{process} 更早进入就绪队列。</translation>
    </message>
</context>
<context>
    <name>tie_listed_earlier</name>
    <message>
        <source>{other} has the same value and joined at the same moment; {process} is listed before it.</source>
        <translation>{other} 的值相同，又同时进入就绪队列，{process} 列在前面。</translation>
    </message>
</context>
<context>
    <name>tie_queue_order</name>
    <message>
        <source>{other} has the same value; {process} stands before it in the queue.</source>
        <translation>{other} 的值相同，{process} 在队列中排在前面。</translation>
    </message>
</context>
<context>
    <name>tie_running_stays</name>
    <message>
        <source>{other} has the same value; the running process wins a tie.</source>
        <translation>{other} 的值相同，正在运行的进程优先。</translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>%1 d %2</source>
        <extracomment>A moment days after the start: days, then the time of day</extracomment>
        <translation>第 %1 天 %2</translation>
    </message>
</context>
<context>
    <name>time_faults_first</name>
    <message>
        <source>{found} needs shorter ticks, for all times of the scenario; first mend what is wrong in it</source>
        <translation>{found} 需要更短的时间单位，场景中所有时间都要随之改变；请先改正场景中的错误</translation>
    </message>
</context>
<context>
    <name>time_of_programs</name>
    <message>
        <source>{found} needs shorter ticks, and programs count on ticks as they are</source>
        <translation>{found} 需要更短的时间单位，而程序依赖现有的时间单位</translation>
    </message>
</context>
<context>
    <name>time_too_fine</name>
    <message>
        <source>{found} cannot be made whole ticks: times have at most six decimals, and no tick is shorter than 1 ns</source>
        <translation>{found} 无法化为整数个时间单位：时间最多有六位小数，时间单位不能短于 1 ns</translation>
    </message>
</context>
<context>
    <name>value_list_too_long</name>
    <message>
        <source>&quot;{key}&quot; is a list of {count}, which is more than it can have</source>
        <translation>&quot;{key}&quot; 这个列表有 {count} 项，太多了</translation>
    </message>
</context>
<context>
    <name>value_not_array</name>
    <message>
        <source>&quot;{key}&quot; must be a list in square brackets, not {found}</source>
        <translation>&quot;{key}&quot; 应是方括号括起来的列表，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>value_not_boolean</name>
    <message>
        <source>&quot;{key}&quot; must be true or false, not {found}</source>
        <translation>&quot;{key}&quot; 应是 true 或 false，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>value_not_choice</name>
    <message>
        <source>&quot;{key}&quot; must be one of {choices}, not {found}</source>
        <translation>&quot;{key}&quot; 应是 {choices} 之一，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>value_not_choice_near</name>
    <message>
        <source>&quot;{key}&quot; must be one of {choices}, not {found}; did you mean &quot;{nearest}&quot;?</source>
        <translation>&quot;{key}&quot; 应是 {choices} 之一，而不是 {found}；是不是 &quot;{nearest}&quot;？</translation>
    </message>
</context>
<context>
    <name>value_not_decimal</name>
    <message>
        <source>&quot;{key}&quot; must be a number from {minimum} to {maximum} with at most six decimals, not {found}</source>
        <translation>&quot;{key}&quot; 应是 {minimum} 到 {maximum} 之间的数，最多六位小数，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>value_not_integer</name>
    <message>
        <source>&quot;{key}&quot; must be a whole number from {minimum} to {maximum}, not {found}</source>
        <translation>&quot;{key}&quot; 应是 {minimum} 到 {maximum} 之间的整数，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>value_not_list</name>
    <message>
        <source>&quot;{key}&quot; must be a list of whole numbers from {minimum} to {maximum}, not {found}</source>
        <translation>&quot;{key}&quot; 应是 {minimum} 到 {maximum} 之间的整数的列表，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>value_not_localized</name>
    <message>
        <source>&quot;{key}&quot; must be a text, or texts by language, not {found}</source>
        <translation>&quot;{key}&quot; 应是文字，或各种语言的文字，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>value_not_number_or_list</name>
    <message>
        <source>&quot;{key}&quot; must be a whole number from {minimum} to {maximum}, or a list of them, not {found}</source>
        <translation>&quot;{key}&quot; 应是 {minimum} 到 {maximum} 之间的整数，或这样的整数的列表，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>value_not_object</name>
    <message>
        <source>&quot;{key}&quot; must be an object in braces, not {found}</source>
        <translation>&quot;{key}&quot; 应是花括号括起来的对象，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>value_not_text</name>
    <message>
        <source>&quot;{key}&quot; must be a text in quotes, not {found}</source>
        <translation>&quot;{key}&quot; 应是带引号的文字，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>version_missing</name>
    <message>
        <source>&quot;procession&quot; is missing: a scenario says &quot;procession&quot;: 1</source>
        <translation>缺少 &quot;procession&quot;：场景里要写 &quot;procession&quot;: 1</translation>
    </message>
</context>
<context>
    <name>version_unknown</name>
    <message>
        <source>this version of Procession reads format 1, not {found}</source>
        <translation>这个版本的 Procession 读取格式 1，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>wake</name>
    <message>
        <source>intervention</source>
        <translation>干预</translation>
    </message>
    <message>
        <source>%1 → %2, t = %3</source>
        <extracomment>Who lets a process go on, that process, and when</extracomment>
        <translation>%1 → %2，t = %3</translation>
    </message>
</context>
<context>
    <name>what_if</name>
    <message>
        <source>Kill %1</source>
        <translation>终止 %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>激活 %1</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>挂起 %1</translation>
    </message>
    <message>
        <source>Change the priority of %1…</source>
        <translation>改变 %1 的优先级…</translation>
    </message>
    <message>
        <source>Change the nice value of %1…</source>
        <translation>改变 %1 的 nice 值…</translation>
    </message>
    <message>
        <source>Change the tickets of %1…</source>
        <translation>改变 %1 的彩票数…</translation>
    </message>
</context>
<context>
    <name>who_unknown</name>
    <message>
        <source>there is no process &quot;{name}&quot;</source>
        <translation>没有进程 &quot;{name}&quot;</translation>
    </message>
</context>
<context>
    <name>who_unknown_near</name>
    <message>
        <source>there is no process &quot;{name}&quot;; did you mean &quot;{nearest}&quot;?</source>
        <translation>没有进程 &quot;{name}&quot;；是不是 &quot;{nearest}&quot;？</translation>
    </message>
</context>
<context>
    <name>who_wrong</name>
    <message>
        <source>a process is named by its name, or by &quot;pid&quot; in an object, not by {found}</source>
        <translation>进程用名称指明，或用对象里的 &quot;pid&quot; 指明，而不是 {found}</translation>
    </message>
</context>
<context>
    <name>why_back_from_io</name>
    <message>
        <source>{process} runs: it is back from I/O and goes first.</source>
        <translation>调度 {process}：它 I/O 完成回来，优先运行。</translation>
    </message>
</context>
<context>
    <name>why_best_aged</name>
    <message>
        <source>{process} runs: its priority number with aging ({key}) is the smallest, thus the highest priority, of {candidates}.</source>
        <translation>调度 {process}：算上老化，它的优先数（{key}）最小，优先级最高（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_best_priority</name>
    <message>
        <source>{process} runs: its priority number ({key}) is the smallest, thus the highest priority, of {candidates}.</source>
        <translation>调度 {process}：它的优先数（{key}）最小，优先级最高（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_chosen</name>
    <message>
        <source>{process} runs: in this schedule it goes on next.</source>
        <translation>{process} 运行：在这个调度里，接下来轮到它。</translation>
    </message>
</context>
<context>
    <name>why_drawn</name>
    <message>
        <source>{process} runs: the draw, {key} of 0 to {last}, falls on its tickets; all tickets in order: {candidates}.</source>
        <translation>调度 {process}：抽到 0 到 {last} 中的 {key}，落在它的彩票上；参加抽签的彩票：{candidates}。</translation>
    </message>
</context>
<context>
    <name>why_expired</name>
    <message>
        <source>{process} has used up its quantum of {quantum} and joins the tail of the ready queue.</source>
        <translation>时间片（{quantum}）用完，{process} 回到就绪队列队尾。</translation>
    </message>
</context>
<context>
    <name>why_expired_alone</name>
    <message>
        <source>{process} has used up its quantum of {quantum}.</source>
        <translation>{process} 用完了时间片（{quantum}）。</translation>
    </message>
</context>
<context>
    <name>why_expired_back</name>
    <message>
        <source>{process} has used up its quantum of {quantum} and goes back to the ready queue.</source>
        <translation>时间片（{quantum}）用完，{process} 回到就绪队列。</translation>
    </message>
</context>
<context>
    <name>why_expired_level</name>
    <message>
        <source>{process} has used up its quantum of {quantum} and joins the tail of level {level}.</source>
        <translation>时间片（{quantum}）用完，{process} 回到第 {level} 级队列队尾。</translation>
    </message>
</context>
<context>
    <name>why_expired_lower</name>
    <message>
        <source>{process} has used up its quantum of {quantum}, the last that level {from} allots, and moves down to the tail of level {level}.</source>
        <translation>时间片（{quantum}）用完，第 {from} 级的时间配额也用完，{process} 降到第 {level} 级队列队尾。</translation>
    </message>
</context>
<context>
    <name>why_expired_slice</name>
    <message>
        <source>{process} has used up its slice and goes back to the ready queue.</source>
        <translation>时间片用完，{process} 回到就绪队列。</translation>
    </message>
</context>
<context>
    <name>why_expired_slice_alone</name>
    <message>
        <source>{process} has used up its slice.</source>
        <translation>{process} 用完了时间片。</translation>
    </message>
</context>
<context>
    <name>why_goes_on</name>
    <message>
        <source>It goes on: nobody else is ready.</source>
        <translation>它继续运行：没有别的进程就绪。</translation>
    </message>
</context>
<context>
    <name>why_head</name>
    <message>
        <source>{process} runs: it joined the ready queue at t = {since} and was at its head; behind it: {others}.</source>
        <translation>调度 {process}：它在 t = {since} 进入就绪队列，排在队首；后面有：{others}。</translation>
    </message>
</context>
<context>
    <name>why_head_allowed</name>
    <message>
        <source>{process} runs: it joined the ready queue at t = {since} and is now the first there of those that may use this core; the queue: {others}.</source>
        <translation>调度 {process}：它在 t = {since} 进入就绪队列，在能使用这个核的进程中现在排得最前；队列：{others}。</translation>
    </message>
</context>
<context>
    <name>why_head_level</name>
    <message>
        <source>{process} runs: it is at the head of level {level}, the highest that is not empty; behind it: {others}.</source>
        <translation>调度 {process}：它在第 {level} 级队列队首，这是最高的非空队列；后面有：{others}。</translation>
    </message>
</context>
<context>
    <name>why_highest_aged</name>
    <message>
        <source>{process} runs: its priority number with aging ({key}) is the largest, thus the highest priority, of {candidates}.</source>
        <translation>调度 {process}：算上老化，它的优先数（{key}）最大，优先级最高（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_highest_priority</name>
    <message>
        <source>{process} runs: its priority number ({key}) is the largest, thus the highest priority, of {candidates}.</source>
        <translation>调度 {process}：它的优先数（{key}）最大，优先级最高（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_highest_ratio</name>
    <message>
        <source>{process} runs: its response ratio ({key}) is the highest of {candidates}.</source>
        <translation>调度 {process}：它的响应比（{key}）最高（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_least_estimate</name>
    <message>
        <source>{process} runs: what it is expected to have left of its CPU burst ({key}) is the least of {candidates}.</source>
        <translation>调度 {process}：预计它的 CPU 执行期剩余时间（{key}）最短（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_least_pass</name>
    <message>
        <source>{process} runs: its pass ({key}) is the lowest of {candidates}.</source>
        <translation>调度 {process}：它的步长值（{key}）最小（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_least_remaining</name>
    <message>
        <source>{process} runs: what is left of its CPU burst ({key}) is the least of {candidates}.</source>
        <translation>调度 {process}：它的 CPU 执行期剩余时间（{key}）最短（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_least_vruntime</name>
    <message>
        <source>{process} runs: its virtual runtime ({key}) is the lowest of {candidates}.</source>
        <translation>调度 {process}：它的虚拟运行时间（{key}）最小（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_nobody_else_may</name>
    <message>
        <source>{process} runs: nobody else that is ready may use this core.</source>
        <translation>调度 {process}：别的就绪进程都不能使用这个核。</translation>
    </message>
</context>
<context>
    <name>why_nothing_else</name>
    <message>
        <source>{process} runs: nobody else is ready.</source>
        <translation>调度 {process}：没有别的进程就绪。</translation>
    </message>
</context>
<context>
    <name>why_nothing_else_here</name>
    <message>
        <source>{process} runs: nobody else waits in its queue.</source>
        <translation>调度 {process}：它的队列里没有别的进程等待。</translation>
    </message>
</context>
<context>
    <name>why_only_level</name>
    <message>
        <source>{process} runs: it is alone on level {level}, the highest that is not empty.</source>
        <translation>调度 {process}：第 {level} 级是最高的非空队列，其中只有它。</translation>
    </message>
</context>
<context>
    <name>why_preempts</name>
    <message>
        <source>{process} preempts {other}, which goes back to the ready queue.</source>
        <translation>{process} 抢占 {other}，后者回到就绪队列。</translation>
    </message>
</context>
<context>
    <name>why_preempts_front</name>
    <message>
        <source>{process} preempts {other}, which goes to the front of the ready queue.</source>
        <translation>{process} 抢占 {other}，后者排到就绪队列队首。</translation>
    </message>
</context>
<context>
    <name>why_preempts_front_level</name>
    <message>
        <source>{process} preempts {other}, which goes to the front of level {level}.</source>
        <translation>{process} 抢占 {other}，后者排到第 {level} 级队列队首。</translation>
    </message>
</context>
<context>
    <name>why_preempts_tail</name>
    <message>
        <source>{process} preempts {other}, which joins the tail of the ready queue.</source>
        <translation>{process} 抢占 {other}，后者排到就绪队列队尾。</translation>
    </message>
</context>
<context>
    <name>why_preempts_tail_level</name>
    <message>
        <source>{process} preempts {other}, which joins the tail of level {level}.</source>
        <translation>{process} 抢占 {other}，后者排到第 {level} 级队列队尾。</translation>
    </message>
</context>
<context>
    <name>why_same_process</name>
    <message>
        <source>{process} runs: multiprogramming is off, and the core has waited for it.</source>
        <translation>调度 {process}：单道运行，核一直在等它。</translation>
    </message>
</context>
<context>
    <name>why_shortest_burst</name>
    <message>
        <source>{process} runs: its next CPU burst ({key}) is the shortest of {candidates}.</source>
        <translation>调度 {process}：它的下一个 CPU 执行期（{key}）最短（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_shortest_estimate</name>
    <message>
        <source>{process} runs: its next CPU burst is expected to be the shortest ({key}) of {candidates}.</source>
        <translation>调度 {process}：预计它的下一个 CPU 执行期（{key}）最短（{candidates}）。</translation>
    </message>
</context>
<context>
    <name>why_steals</name>
    <message>
        <source>Nobody waits for core {core}: it takes {process} from the longest other queue, that of core {from}.</source>
        <translation>没有进程等待核 {core}：它从最长的另一个队列，即核 {from} 的队列，窃取 {process}。</translation>
    </message>
</context>
<context>
    <name>why_takes_core</name>
    <message>
        <source>It takes core {core}.</source>
        <translation>它使用核 {core}。</translation>
    </message>
</context>
</TS>
