package sample

// Hostile is what a target may answer to harm whoever shows the report.
const Hostile = "a|b `c`` <script>alert(1)</script> @someone [x](https://evil.example) https://evil.example www.evil.example " +
	"![i](https://evil.example/i.png) #1 ]]> &amp; ~~s~~ $x$ {0} [[ATTACHMENT|/etc/passwd]] \x1b[2J\x00\r\n| - | \\ \u202e \ufffe \xff"
